import { invalid, noSuch } from '../api/errors'
import { after } from '../billing/calendar'
import type { DiscountRule } from '../billing/discounts'
import { change, find, insert, load, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { Coupon, Discount, PromotionCode } from '../types'

interface Wanted {
  coupon?: string | undefined
  promotion_code?: string | undefined
}

/**
 * Discounts for coupons or promotion codes that can be used by this customer now; otherwise
 * the 400 that Stripe answers. They are not saved: previews use them too.
 */
export function resolveDiscounts(
  scope: Scope,
  wanted: Wanted[],
  customer: string | null,
): Discount[] {
  return wanted.map((entry, index) => {
    const param = `discounts[${index}]`
    if (entry.promotion_code) {
      const code = find(scope, 'promotion_code', entry.promotion_code)
      if (!code) throw noSuch('promotion_code', entry.promotion_code, `${param}[promotion_code]`)
      checkCode(scope, code, customer, `${param}[promotion_code]`)
      return discountFor(scope, couponOf(scope, code, param), customer, code.id)
    }
    if (!entry.coupon) throw invalid('Pass a coupon or a promotion code.', param)
    const coupon = find(scope, 'coupon', entry.coupon)
    if (!coupon) throw noSuch('coupon', entry.coupon, `${param}[coupon]`)
    checkCoupon(scope, coupon, `${param}[coupon]`)
    return discountFor(scope, coupon, customer, null)
  })
}

/** Saves discounts for a subscription, and counts the coupons and codes as redeemed. */
export function redeem(
  scope: Scope,
  discounts: Discount[],
  subscription: string,
  customer: string,
): string[] {
  return discounts.map((discount) => {
    if (find(scope, 'discount', discount.id)) return discount.id
    const used = { ...discount, subscription, customer }
    insert(scope, 'discount', used, 'customer.discount.created')
    const coupon = load(scope, 'coupon', discount.source.coupon ?? '')
    const times_redeemed = coupon.times_redeemed + 1
    const valid = coupon.max_redemptions === null || times_redeemed < coupon.max_redemptions
    change(scope, 'coupon', coupon, { times_redeemed, valid: coupon.valid && valid })
    if (discount.promotion_code) countCode(scope, discount.promotion_code)
    return used.id
  })
}

/** The discounts of a subscription that still work at a time (unix seconds). */
export function discountsAt(scope: Scope, ids: string[], at: number): Discount[] {
  return ids
    .map((id) => load(scope, 'discount', id))
    .filter((discount) => discount.end === null || discount.end > at)
}

/** Without those that were for one invoice only. */
export function lasting(scope: Scope, discounts: Discount[]): string[] {
  return discounts
    .filter((discount) => load(scope, 'coupon', discount.source.coupon ?? '').duration !== 'once')
    .map((discount) => discount.id)
}

/** Discounts as the rules of an invoice. */
export function discountRules(scope: Scope, discounts: Discount[]): DiscountRule[] {
  return discounts.map((discount) => {
    const coupon = load(scope, 'coupon', discount.source.coupon ?? '')
    return {
      id: discount.id,
      percentOff: coupon.percent_off,
      amountOff: coupon.amount_off,
      products: coupon.applies_to?.products ?? null,
    }
  })
}

function discountFor(
  scope: Scope,
  coupon: Coupon,
  customer: string | null,
  code: string | null,
): Discount {
  const months = coupon.duration === 'repeating' ? coupon.duration_in_months : null
  return {
    id: newId('di'),
    object: 'discount',
    checkout_session: null,
    customer,
    customer_account: null,
    end: months === null ? null : after(scope.now, { interval: 'month', count: 1 }, months),
    invoice: null,
    invoice_item: null,
    promotion_code: code,
    source: { coupon: coupon.id, type: 'coupon' },
    start: scope.now,
    subscription: null,
    subscription_item: null,
  }
}

function couponOf(scope: Scope, code: PromotionCode, param: string): Coupon {
  const id = code.promotion.coupon ?? ''
  const coupon = find(scope, 'coupon', id)
  if (!coupon) throw noSuch('coupon', id, param)
  checkCoupon(scope, coupon, param)
  return coupon
}

function checkCoupon(scope: Scope, coupon: Coupon, param: string): void {
  const late = coupon.redeem_by !== null && coupon.redeem_by <= scope.now
  if (coupon.valid && !late) return
  throw invalid(`Coupon ${coupon.id} is expired and cannot be applied.`, param, 'coupon_expired')
}

function checkCode(
  scope: Scope,
  code: PromotionCode,
  customer: string | null,
  param: string,
): void {
  const late = code.expires_at !== null && code.expires_at <= scope.now
  const spent = code.max_redemptions !== null && code.times_redeemed >= code.max_redemptions
  if (!code.active || late || spent) {
    throw invalid('This promotion code is expired or no longer active.', param)
  }
  if (code.customer !== null && code.customer !== customer) {
    throw invalid('This promotion code cannot be redeemed by this customer.', param)
  }
}

function countCode(scope: Scope, id: string): void {
  const code = load(scope, 'promotion_code', id)
  change(scope, 'promotion_code', code, { times_redeemed: code.times_redeemed + 1 })
}
