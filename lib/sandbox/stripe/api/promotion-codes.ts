import { z } from 'zod'
import { change, insert, type Scope } from '../scope'
import { newId, token } from '../store/ids'
import type { PromotionCode } from '../types'
import { invalid } from './errors'
import { found } from './found'
import { createdRange, listed, page } from './list'
import { flag, integer, mergeMetadata, metadata, text } from './params'
import { type Route, route } from './route'

const create = z.strictObject({
  promotion: z.strictObject({ type: z.literal('coupon'), coupon: text() }),
  active: flag.optional(),
  code: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,500}$/, 'letters, digits and dashes')
    .optional(),
  customer: text().optional(),
  expires_at: integer().optional(),
  max_redemptions: integer(1).optional(),
  metadata: metadata.optional(),
})

const update = z.strictObject({ active: flag.optional(), metadata: metadata.optional() })

const list = z.strictObject({
  ...listed,
  ...createdRange,
  active: flag.optional(),
  code: text().optional(),
  coupon: text().optional(),
  customer: text().optional(),
})

export const promotionCodes: Route[] = [
  route('POST', '/v1/promotion_codes', create, (scope, input) => {
    found(scope, 'coupon', input.promotion.coupon, 'promotion[coupon]')
    if (input.customer) found(scope, 'customer', input.customer, 'customer')
    return insert(scope, 'promotion_code', newCode(scope, input), 'promotion_code.created')
  }),
  route('GET', '/v1/promotion_codes/:id', z.strictObject({}), (scope, _, id) =>
    found(scope, 'promotion_code', id),
  ),
  route('POST', '/v1/promotion_codes/:id', update, (scope, input, id) => {
    const code = found(scope, 'promotion_code', id)
    const patch = {
      active: input.active ?? code.active,
      metadata: mergeMetadata(code.metadata, input.metadata),
    }
    return change(scope, 'promotion_code', code, patch, 'promotion_code.updated')
  }),
  route('GET', '/v1/promotion_codes', list, (scope, input) => {
    const { active, code, coupon, customer, created } = input
    const filter = { active, code, customer, created, 'promotion.coupon': coupon }
    return page(scope, 'promotion_code', '/v1/promotion_codes', input, filter)
  }),
]

/** The active code with this text, upper or lower case alike. */
export function codeByText(scope: Scope, code: string): PromotionCode | undefined {
  return scope.world.objects
    .all(scope.account, 'promotion_code', { active: true })
    .find((each) => each.code.toLowerCase() === code.trim().toLowerCase())
}

function newCode(scope: Scope, input: z.output<typeof create>): PromotionCode {
  const code = input.code ?? token(8).toUpperCase()
  if (codeByText(scope, code)) {
    throw invalid('An active promotion code with this code already exists.', 'code')
  }
  return {
    id: newId('promo'),
    object: 'promotion_code',
    active: input.active ?? true,
    code,
    created: scope.now,
    customer: input.customer ?? null,
    customer_account: null,
    expires_at: input.expires_at ?? null,
    livemode: false,
    max_redemptions: input.max_redemptions ?? null,
    metadata: mergeMetadata(null, input.metadata),
    promotion: { type: 'coupon', coupon: input.promotion.coupon },
    restrictions: {
      first_time_transaction: false,
      minimum_amount: null,
      minimum_amount_currency: null,
    },
    times_redeemed: 0,
  }
}
