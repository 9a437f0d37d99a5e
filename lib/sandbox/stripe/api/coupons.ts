import { z } from 'zod'
import { change, insert, type Scope } from '../scope'
import { token } from '../store/ids'
import type { Coupon } from '../types'
import { invalid } from './errors'
import { found } from './found'
import { createdRange, listed, page } from './list'
import {
  currency,
  decimal,
  emptyable,
  integer,
  mergeMetadata,
  metadata,
  oneOf,
  text,
} from './params'
import { type Route, route } from './route'

const create = z.strictObject({
  id: text(200).optional(),
  name: text(40).optional(),
  duration: oneOf(['once', 'repeating', 'forever']).optional(),
  duration_in_months: integer(1).optional(),
  percent_off: decimal(0, 100).optional(),
  amount_off: integer(1).optional(),
  currency: currency.optional(),
  applies_to: z.strictObject({ products: z.array(text()).min(1) }).optional(),
  max_redemptions: integer(1).optional(),
  redeem_by: integer().optional(),
  metadata: metadata.optional(),
})

export const coupons: Route[] = [
  route('POST', '/v1/coupons', create, (scope, input) => {
    check(scope, input)
    return insert(scope, 'coupon', newCoupon(scope, input), 'coupon.created')
  }),
  route('GET', '/v1/coupons/:id', z.strictObject({}), (scope, _, id) => found(scope, 'coupon', id)),
  route(
    'POST',
    '/v1/coupons/:id',
    z.strictObject({ name: emptyable(text(40)).optional(), metadata: metadata.optional() }),
    (scope, input, id) => {
      const coupon = found(scope, 'coupon', id)
      const name = input.name === undefined ? coupon.name : input.name
      const patch = { name, metadata: mergeMetadata(coupon.metadata, input.metadata) }
      return change(scope, 'coupon', coupon, patch, 'coupon.updated')
    },
  ),
  route('DELETE', '/v1/coupons/:id', z.strictObject({}), (scope, _, id) => {
    const coupon = found(scope, 'coupon', id)
    change(scope, 'coupon', coupon, { valid: false }, 'coupon.deleted')
    return { id, object: 'coupon', deleted: true }
  }),
  route('GET', '/v1/coupons', z.strictObject({ ...listed, ...createdRange }), (scope, input) =>
    page(scope, 'coupon', '/v1/coupons', input, { created: input.created }),
  ),
]

function check(scope: Scope, input: z.output<typeof create>): void {
  if ((input.percent_off === undefined) === (input.amount_off === undefined)) {
    throw invalid('Pass exactly one of percent_off and amount_off.', 'percent_off')
  }
  if (input.amount_off !== undefined && !input.currency) {
    throw invalid('Missing required param: currency.', 'currency', 'parameter_missing')
  }
  if ((input.duration === 'repeating') !== (input.duration_in_months !== undefined)) {
    throw invalid('duration_in_months belongs to the duration repeating.', 'duration_in_months')
  }
  if (input.id && scope.world.objects.get(scope.account, 'coupon', input.id)) {
    throw invalid('Coupon already exists.', 'id', 'resource_already_exists')
  }
  for (const product of input.applies_to?.products ?? []) {
    found(scope, 'product', product, 'applies_to[products]')
  }
}

function newCoupon(scope: Scope, input: z.output<typeof create>): Coupon {
  return {
    id: input.id ?? token(8),
    object: 'coupon',
    amount_off: input.amount_off ?? null,
    ...(input.applies_to ? { applies_to: input.applies_to } : {}),
    created: scope.now,
    currency: input.amount_off === undefined ? null : (input.currency ?? null),
    duration: input.duration ?? 'once',
    duration_in_months: input.duration_in_months ?? null,
    livemode: false,
    max_redemptions: input.max_redemptions ?? null,
    metadata: mergeMetadata(null, input.metadata),
    name: input.name ?? null,
    percent_off: input.percent_off ?? null,
    redeem_by: input.redeem_by ?? null,
    times_redeemed: 0,
    valid: true,
  }
}
