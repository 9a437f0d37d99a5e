import { find, insert, platform, type Scope } from '../scope'
import type { TaxRate } from '../types'

export interface Seller {
  name: string
  email: string
  country: string
  currency: string
  /** Percent collected in its own country; null without a tax registration. */
  taxRate: number | null
}

/** The account that sells: the connected account of the scope, or the platform itself. */
export function seller(scope: Scope): Seller {
  const account = scope.world.objects.get(platform, 'account', scope.account)
  const tax = scope.world.objects.get(platform, 'account_tax', scope.account)
  return {
    name: account?.display_name ?? 'Sandbox platform',
    email: account?.contact_email ?? 'platform@example.com',
    country: account?.identity?.country?.toUpperCase() ?? 'US',
    currency: account?.defaults?.currency ?? 'usd',
    taxRate: tax?.rate ?? null,
  }
}

/** The tax rate object that the lines of an invoice point to, made when first needed. */
export function taxRateOf(scope: Scope, rate: number): TaxRate {
  const { country } = seller(scope)
  const id = `txr_${scope.account.slice(5)}${String(rate).replace('.', 'p')}`
  const existing = find(scope, 'tax_rate', id)
  if (existing) return existing
  return insert(scope, 'tax_rate', {
    id,
    object: 'tax_rate',
    active: true,
    country,
    created: scope.now,
    description: null,
    display_name: 'VAT',
    effective_percentage: rate,
    flat_amount: null,
    inclusive: false,
    jurisdiction: country,
    jurisdiction_level: 'country',
    livemode: false,
    metadata: {},
    percentage: rate,
    rate_type: 'percentage',
    state: null,
    tax_type: 'vat',
  })
}
