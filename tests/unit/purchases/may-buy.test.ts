import { describe, expect, it } from 'vitest'
import { mayBuy, type Situation } from '@/lib/purchases/rules/may-buy'

const flat: Situation['plan'] = {
  state: 'published',
  priceModel: 'flat_rate',
  monthlyPrice: 1000,
  yearlyPrice: null,
  trialDays: 14,
  audience: 'all',
}
const perUnit: Situation['plan'] = { ...flat, priceModel: 'per_unit', yearlyPrice: 12_000 }
const free: Situation['plan'] = { ...flat, priceModel: 'free', monthlyPrice: null, trialDays: 0 }

const situation = (changes: Partial<Situation> = {}): Situation => ({
  plan: flat,
  listingState: 'published',
  accountType: 'User',
  sellerCardPayments: 'active',
  cycle: 'monthly',
  units: 1,
  hasLivePurchase: false,
  trialUsed: false,
  ...changes,
})

describe('what may be bought', () => {
  it.each<[string, Partial<Situation>, object]>([
    ['a month of a flat rate', {}, { cycle: 'monthly', units: 1, unitPrice: 1000, trialDays: 14 }],
    ['no second trial', { trialUsed: true }, { trialDays: 0 }],
    [
      'many units',
      { plan: perUnit, units: 250, cycle: 'yearly' },
      { units: 250, unitPrice: 12_000 },
    ],
    [
      'a free plan of a seller without Stripe',
      { plan: free, cycle: null, sellerCardPayments: null },
      { cycle: null, unitPrice: 0, trialDays: 0 },
    ],
    ['a free plan, whatever cycle was asked for', { plan: free }, { cycle: null }],
  ])('%s', (_, changes, terms) => {
    expect(mayBuy(situation(changes))).toMatchObject({ ok: true, value: terms })
  })

  it.each<[string, Partial<Situation>, string]>([
    ['a listing that was taken down', { listingState: 'delisted' }, 'plan_not_available'],
    ['a draft listing', { listingState: 'draft' }, 'plan_not_available'],
    ['a retired plan', { plan: { ...flat, state: 'retired' } }, 'plan_not_available'],
    [
      'a plan for organizations, for a person',
      { plan: { ...flat, audience: 'organization' } },
      'plan_not_for_account',
    ],
    [
      'a plan for people, for an organization',
      { plan: { ...flat, audience: 'personal' }, accountType: 'Organization' },
      'plan_not_for_account',
    ],
    ['what the account already has', { hasLivePurchase: true }, 'already_purchased'],
    ['no cycle', { cycle: null }, 'cycle_not_available'],
    ['a cycle that is not sold', { cycle: 'yearly' }, 'cycle_not_available'],
    ['two of a flat rate', { units: 2 }, 'units_out_of_range'],
    ['no units', { plan: perUnit, units: 0 }, 'units_out_of_range'],
    ['fewer than none', { plan: perUnit, units: -1 }, 'units_out_of_range'],
    ['half a unit', { plan: perUnit, units: 1.5 }, 'units_out_of_range'],
    ['a billion units', { plan: perUnit, units: 1e9 }, 'units_out_of_range'],
    [
      'more money than Stripe takes',
      { plan: perUnit, units: 8_334, cycle: 'yearly' },
      'units_out_of_range',
    ],
    ['two of a free plan', { plan: free, units: 2 }, 'units_out_of_range'],
    ['from a restricted seller', { sellerCardPayments: 'restricted' }, 'seller_not_ready'],
    ['from a seller who left', { sellerCardPayments: 'deauthorized' }, 'seller_not_ready'],
    ['from a seller without Stripe', { sellerCardPayments: null }, 'seller_not_ready'],
  ])('not %s', (_, changes, code) => {
    expect(mayBuy(situation(changes))).toMatchObject({ ok: false, error: { code } })
  })
})
