import { z } from 'zod'
import { change } from '../scope'
import { createCheckout } from './checkout-create'
import { createSession } from './checkout-params'
import { invalid } from './errors'
import { found } from './found'
import { lineItems } from './line-items'
import { createdRange, listed, page, pageOf } from './list'
import { oneOf, text } from './params'
import { type Route, route } from './route'

export const checkoutSessions: Route[] = [
  route('POST', '/v1/checkout/sessions', createSession, createCheckout),
  route('GET', '/v1/checkout/sessions/:id', z.strictObject({}), (scope, _, id) =>
    found(scope, 'checkout_session', id),
  ),
  route(
    'GET',
    '/v1/checkout/sessions',
    z.strictObject({
      ...listed,
      ...createdRange,
      customer: text().optional(),
      status: oneOf(['complete', 'expired', 'open']).optional(),
      subscription: text().optional(),
    }),
    (scope, input) => {
      const { customer, status, subscription, created } = input
      const filter = { customer, status, subscription, created }
      return page(scope, 'checkout_session', '/v1/checkout/sessions', input, filter)
    },
  ),
  route('POST', '/v1/checkout/sessions/:id/expire', z.strictObject({}), (scope, _, id) => {
    const session = found(scope, 'checkout_session', id)
    if (session.status !== 'open') {
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
      )
    }
    const patch = { status: 'expired', url: null } as const
    return change(scope, 'checkout_session', session, patch, 'checkout.session.expired')
  }),
  route(
    'GET',
    '/v1/checkout/sessions/:id/line_items',
    z.strictObject(listed),
    (scope, input, id) => {
      found(scope, 'checkout_session', id)
      const { data, url } = lineItems(scope, id)
      return pageOf(data, url, input)
    },
  ),
]
