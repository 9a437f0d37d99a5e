import { z } from 'zod'
import { insert, type Scope } from '../scope'
import { newId, token } from '../store/ids'
import type { PortalConfiguration, PortalSession } from '../types'
import { found } from './found'
import { listed, page } from './list'
import { text } from './params'
import { type Route, route } from './route'

const create = z.strictObject({
  customer: text(),
  configuration: text().optional(),
  locale: text(10).optional(),
  return_url: z.url('Not a valid URL').optional(),
})

const configurations = '/v1/billing_portal/configurations'

export const portal: Route[] = [
  route('POST', '/v1/billing_portal/sessions', create, (scope, input): PortalSession => {
    found(scope, 'customer', input.customer, 'customer')
    const configuration = input.configuration
      ? found(scope, 'portal_configuration', input.configuration, 'configuration')
      : standard(scope)
    const id = newId('bps')
    return insert(
      scope,
      'portal_session',
      {
        id,
        object: 'billing_portal.session',
        configuration: configuration.id,
        created: scope.now,
        customer: input.customer,
        customer_account: null,
        flow: null,
        livemode: false,
        locale: input.locale ?? null,
        on_behalf_of: null,
        return_url: input.return_url ?? null,
        url: `${scope.world.url}/p/session/${scope.account}/${id}?secret=${token(24)}`,
      },
      'billing_portal.session.created',
    )
  }),
  route('GET', `${configurations}/:id`, z.strictObject({}), (scope, _, id) =>
    found(scope, 'portal_configuration', id),
  ),
  route('GET', configurations, z.strictObject(listed), (scope, input) => {
    standard(scope)
    return page(scope, 'portal_configuration', configurations, input)
  }),
]

/** What the sandbox's portal page can do: change the card, read invoices, cancel. */
function standard(scope: Scope): PortalConfiguration {
  const [existing] = scope.world.objects.all(scope.account, 'portal_configuration')
  if (existing) return existing
  return insert(scope, 'portal_configuration', {
    id: newId('bpc'),
    object: 'billing_portal.configuration',
    active: true,
    application: null,
    business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
    created: scope.now,
    default_return_url: null,
    features: {
      customer_update: { allowed_updates: [], enabled: false },
      invoice_history: { enabled: true },
      payment_method_update: { enabled: true, payment_method_configuration: null },
      subscription_cancel: {
        cancellation_reason: { enabled: false, feedback_options: null, options: [] },
        enabled: true,
        mode: 'at_period_end',
        proration_behavior: 'none',
      },
      subscription_pause: { duration: { interval_options: [], type: 'fixed' }, enabled: false },
      subscription_update: {
        billing_cycle_anchor: null,
        default_allowed_updates: [],
        enabled: false,
        proration_behavior: 'none',
        schedule_at_period_end: { conditions: [] },
        trial_update_behavior: 'end_trial',
      },
    },
    is_default: true,
    livemode: false,
    login_page: { enabled: false, url: null },
    metadata: {},
    name: null,
    updated: scope.now,
  })
}
