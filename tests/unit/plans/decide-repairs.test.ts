import { describe, expect, it } from 'vitest'
import { decideRepairs, type PricedPlan, type SeenAtStripe } from '@/lib/plans/rules/decide-repairs'
import { offerKind } from '@/lib/plans/rules/offer-kind'

const plan: PricedPlan = {
  currency: 'eur',
  monthlyPrice: 1000,
  yearlyPrice: 10_000,
  stripeProductId: 'prod_1',
  stripeMonthlyPriceId: 'price_m',
  stripeYearlyPriceId: 'price_y',
}

const price = { active: true, productId: 'prod_1', currency: 'eur' }
const monthly = { ...price, amount: 1000, interval: 'month' }
const yearly = { ...price, amount: 10_000, interval: 'year' }
const product = { active: true, name: 'Hexlint Team' }
const whole: SeenAtStripe = { product, monthly, yearly }

const repairs = (seen: Partial<SeenAtStripe>, given = plan) =>
  Object.values(decideRepairs(given, { ...whole, ...seen }, 'Hexlint Team')).join(' ')

describe('what is repaired at Stripe', () => {
  it.each([
    ['all as it was', {}, 'keep keep keep'],
    ['an archived product', { product: { ...product, active: false } }, 'restore keep keep'],
    ['a renamed product', { product: { ...product, name: 'Other' } }, 'restore keep keep'],
    ['a deleted product', { product: null }, 'remake remake remake'],
    ['an archived price', { monthly: { ...monthly, active: false } }, 'keep restore keep'],
    ['a deleted price', { yearly: null }, 'keep keep remake'],
    ['another amount', { monthly: { ...monthly, amount: 900 } }, 'keep remake keep'],
    ['another currency', { monthly: { ...monthly, currency: 'usd' } }, 'keep remake keep'],
    ['another rhythm', { yearly: { ...yearly, interval: 'month' } }, 'keep keep remake'],
    ['another product', { yearly: { ...yearly, productId: 'prod_2' } }, 'keep keep remake'],
  ])('%s', (_, seen, expected) => {
    expect(repairs(seen)).toBe(expected)
  })

  it('leaves alone what was never made', () => {
    const fresh = { ...plan, stripeMonthlyPriceId: null, stripeYearlyPriceId: null }
    expect(repairs({ monthly: null, yearly: null }, fresh)).toBe('keep keep keep')
  })
})

describe('GitHub’s rule about free plans on its own marketplace', () => {
  it.each([
    [[], 'nothing'],
    [['free'], 'only_free'],
    [['free', 'flat_rate'], 'sells'],
    [['per_unit'], 'sells'],
  ] as const)('%j: %s', (models, kind) => {
    expect(offerKind(models.map((priceModel) => ({ priceModel })))).toBe(kind)
  })
})
