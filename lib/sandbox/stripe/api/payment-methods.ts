import { z } from 'zod'
import { readyMade, testCard } from '../billing/test-cards'
import { attachCard, cardBehind, createCard } from '../engine/cards'
import { change, type Scope } from '../scope'
import type { PaymentMethod } from '../types'
import { noSuch, StripeError } from './errors'
import { found } from './found'
import { listed, page } from './list'
import { text } from './params'
import { type Route, route } from './route'

export const paymentMethods: Route[] = [
  route(
    'GET',
    '/v1/payment_methods',
    z.strictObject({ ...listed, customer: text().optional(), type: text().optional() }),
    (scope, input) => {
      const { customer, type } = input
      return page(scope, 'payment_method', '/v1/payment_methods', input, { customer, type })
    },
  ),
  route('GET', '/v1/payment_methods/:id', z.strictObject({}), (scope, _, id) =>
    found(scope, 'payment_method', id),
  ),
  route(
    'POST',
    '/v1/payment_methods/:id/attach',
    z.strictObject({ customer: text() }),
    (scope, { customer }, id) => {
      found(scope, 'customer', customer, 'customer')
      const method = cardFor(scope, id)
      const { card } = cardBehind(scope, method.id)
      if (card.refused) {
        throw new StripeError(402, 'card_error', card.refused.message, {
          code: card.refused.code,
          decline_code: card.refused.declineCode,
        })
      }
      return attachCard(scope, method, customer)
    },
  ),
  route('POST', '/v1/payment_methods/:id/detach', z.strictObject({}), (scope, _, id) => {
    const method = found(scope, 'payment_method', id)
    return change(scope, 'payment_method', method, { customer: null }, 'payment_method.detached')
  }),
]

/** A saved card, or a new one from a ready-made id such as `pm_card_visa`. */
function cardFor(scope: Scope, id: string): PaymentMethod {
  const number = readyMade[id]
  const card = number === undefined ? undefined : testCard(number)
  if (card) return createCard(scope, card)
  const method = scope.world.objects.get(scope.account, 'payment_method', id)
  if (!method) throw noSuch('payment_method', id, 'payment_method')
  return method
}
