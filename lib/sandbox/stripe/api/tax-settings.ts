import { z } from 'zod'
import { seller } from '../engine/seller'
import type { Scope } from '../scope'
import { listed, pageOf } from './list'
import { oneOf } from './params'
import { type Route, route } from './route'

/** Whether a seller has set up tax: without it, automatic tax computes 0. */
export const taxSettings: Route[] = [
  route('GET', '/v1/tax/settings', z.strictObject({}), (scope) => {
    const { country, taxRate } = seller(scope)
    const active = taxRate !== null
    return {
      object: 'tax.settings',
      defaults: { provider: 'stripe', tax_behavior: null, tax_code: 'txcd_10103001' },
      head_office: active ? { address: { ...noAddress, country } } : null,
      livemode: false,
      status: active ? 'active' : 'pending',
      status_details: active ? { active: {} } : { pending: { missing_fields: ['head_office'] } },
    }
  }),
  route(
    'GET',
    '/v1/tax/registrations',
    z.strictObject({
      ...listed,
      status: oneOf(['active', 'all', 'expired', 'scheduled']).optional(),
    }),
    (scope, input) => pageOf(registrations(scope), '/v1/tax/registrations', input),
  ),
]

function registrations(scope: Scope) {
  const { country, taxRate } = seller(scope)
  if (taxRate === null) return []
  const standard = { place_of_supply_scheme: 'standard' }
  return [
    {
      id: `taxreg_${scope.account.slice(5)}`,
      object: 'tax.registration',
      active_from: 0,
      country,
      country_options: { [country.toLowerCase()]: { standard, type: 'standard' } },
      created: 0,
      expires_at: null,
      livemode: false,
      status: 'active',
    },
  ]
}

const noAddress = { city: null, line1: null, line2: null, postal_code: null, state: null }
