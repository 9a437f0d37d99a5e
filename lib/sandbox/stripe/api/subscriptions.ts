import { z } from 'zod'
import { cancelNow } from '../engine/cancel-subscription'
import type { Scope } from '../scope'
import type { Filter } from '../store/objects'
import type { List, Subscription } from '../types'
import { found } from './found'
import { page, pageOf } from './list'
import { type Route, route } from './route'
import { createFromApi } from './subscription-create'
import {
  cancelSubscriptionParams,
  createSubscriptionParams,
  listSubscriptions,
  updateSubscriptionParams,
} from './subscription-params'
import { updateFromApi } from './subscription-update'

const url = '/v1/subscriptions'

export const subscriptions: Route[] = [
  route('POST', url, createSubscriptionParams, createFromApi),
  route('GET', `${url}/:id`, z.strictObject({}), (scope, _, id) =>
    found(scope, 'subscription', id),
  ),
  route('POST', `${url}/:id`, updateSubscriptionParams, updateFromApi),
  route('DELETE', `${url}/:id`, cancelSubscriptionParams, (scope, input, id) =>
    cancelNow(scope, found(scope, 'subscription', id), {
      prorate: input.prorate ?? false,
      invoiceNow: input.invoice_now ?? false,
      comment: input.cancellation_details?.comment ?? null,
      feedback: input.cancellation_details?.feedback ?? null,
    }),
  ),
  route('GET', url, listSubscriptions, list),
]

/** Without a status, all that did not end; `ended` and `all` are Stripe's own words. */
function list(scope: Scope, input: z.output<typeof listSubscriptions>): List<Subscription> {
  const { customer, collection_method, created, status, price } = input
  if (input.customer) found(scope, 'customer', input.customer, 'customer')
  const filter: Filter = { customer, collection_method, created }
  if (status === 'all' && !price) return page(scope, 'subscription', url, input, filter)
  const all = scope.world.objects.all(scope.account, 'subscription', filter)
  const shown = all
    .filter((subscription) => matches(subscription, status))
    .filter(({ items }) => !price || items.data.some((item) => item.price.id === price))
  return pageOf(shown, url, input)
}

function matches(subscription: Subscription, status: string | undefined): boolean {
  const ended = ['canceled', 'incomplete_expired'].includes(subscription.status)
  if (status === 'all') return true
  if (status === 'ended') return ended
  return status === undefined ? subscription.status !== 'canceled' : subscription.status === status
}
