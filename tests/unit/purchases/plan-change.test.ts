import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChangeSituation, planChange } from '@/lib/purchases/rules/plan-change'
import { settleChange } from '@/lib/purchases/rules/settle-change'
import type { PurchaseFields } from '@/lib/purchases/types'

const end = new Date('2026-12-22T10:00:00.000Z')

const plans = {
  free: { priceModel: 'free', monthlyPrice: null, yearlyPrice: null },
  otherFree: { priceModel: 'free', monthlyPrice: null, yearlyPrice: null },
  small: { priceModel: 'flat_rate', monthlyPrice: 1000, yearlyPrice: 10_000 },
  large: { priceModel: 'flat_rate', monthlyPrice: 3000, yearlyPrice: 30_000 },
  sameAsSmall: { priceModel: 'flat_rate', monthlyPrice: 1000, yearlyPrice: 10_000 },
  cheapYear: { priceModel: 'flat_rate', monthlyPrice: 400, yearlyPrice: 900 },
  onlyMonthly: { priceModel: 'flat_rate', monthlyPrice: 1200, yearlyPrice: null },
  units: { priceModel: 'per_unit', monthlyPrice: 400, yearlyPrice: 4000 },
} as const

type Key = keyof typeof plans
type Held = [plan: Key, cycle: 'monthly' | 'yearly' | null, units: number]

const holding = ([planId, cycle, units]: Held) => ({ planId, cycle, units })

function situation(
  from: Held,
  to: Held,
  changes: Partial<Omit<ChangeSituation, 'purchase'>> = {},
  purchase: Partial<ChangeSituation['purchase']> = {},
): ChangeSituation {
  return {
    ...holding(to),
    plan: { ...plans[to[0]], state: 'published', trialDays: 14, audience: 'all' },
    listingState: 'published',
    accountType: 'Organization',
    sellerCardPayments: 'active',
    trialUsed: true,
    ...changes,
    purchase: {
      ...holding(from),
      plan: plans[from[0]],
      state: 'active',
      isTest: false,
      trialEndsAt: null,
      currentPeriodEnd: from[1] === null ? null : end,
      cancelAtPeriodEnd: false,
      pending: null,
      ...purchase,
    },
  }
}

function answer(...given: Parameters<typeof situation>): string {
  const result = planChange(situation(...given))
  return result.ok ? result.value.when : result.error.code
}

const free: Held = ['free', null, 1]
const small: Held = ['small', 'monthly', 1]
const smallYear: Held = ['small', 'yearly', 1]
const large: Held = ['large', 'monthly', 1]
const largeYear: Held = ['large', 'yearly', 1]
const two: Held = ['units', 'monthly', 2]
const five: Held = ['units', 'monthly', 5]

describe('a change', () => {
  it.each<[string, Held, Held, string]>([
    ['a free plan to itself', free, free, 'nothing_to_change'],
    ['a free plan to another', free, ['otherFree', null, 1], 'now'],
    ['a free plan to a paid one', free, small, 'checkout'],
    ['a free plan to a paid one a year', free, largeYear, 'checkout'],
    ['a paid plan to itself', small, small, 'nothing_to_change'],
    ['a paid plan to a free one', small, free, 'period_end'],
    ['a paid year to a free plan', largeYear, free, 'period_end'],
    ['a plan to a dearer one', small, large, 'now'],
    ['a year to a dearer one', smallYear, largeYear, 'now'],
    ['a plan to a cheaper one', large, small, 'period_end'],
    ['a year to a cheaper one', largeYear, smallYear, 'period_end'],
    ['a plan to one of the same price', small, ['sameAsSmall', 'monthly', 1], 'now'],
    ['months to years', small, smallYear, 'now'],
    ['months to years of a dearer plan', small, largeYear, 'now'],
    ['months to years of a cheaper plan', large, smallYear, 'period_end'],
    [
      'months to a year that costs less than a month',
      small,
      ['cheapYear', 'yearly', 1],
      'period_end',
    ],
    [
      'months of a plan not sold by the year to years',
      ['onlyMonthly', 'monthly', 1],
      largeYear,
      'now',
    ],
    [
      'months of it to years of a cheaper one',
      ['onlyMonthly', 'monthly', 1],
      smallYear,
      'period_end',
    ],
    ['years to months', smallYear, small, 'period_end'],
    ['years to months of a dearer plan', smallYear, large, 'period_end'],
    ['units to more', two, five, 'now'],
    ['units to fewer', five, two, 'period_end'],
    ['units to more by the year', two, ['units', 'yearly', 5], 'now'],
    ['units to fewer by the year', five, ['units', 'yearly', 2], 'period_end'],
    ['units to more of them by the month, from years', ['units', 'yearly', 2], five, 'period_end'],
    ['a plan to units that cost more', small, five, 'now'],
    ['a plan to units that cost less', small, two, 'period_end'],
    [
      'a plan to a cycle in which it is not sold',
      small,
      ['onlyMonthly', 'yearly', 1],
      'cycle_not_available',
    ],
    ['a plan to no units', two, ['units', 'monthly', 0], 'units_out_of_range'],
    ['a plan to a free one with units', small, ['free', null, 3], 'units_out_of_range'],
  ])('from %s', (_, from, to, expected) => {
    expect(answer(from, to)).toBe(expected)
  })

  const trial = { trialEndsAt: end }
  it.each<[string, Held, Held, string]>([
    ['a dearer plan at once', small, large, 'now'],
    ['a cheaper plan at once: nothing was paid yet', large, small, 'now'],
    ['months at once', smallYear, small, 'now'],
    ['fewer units at once', five, two, 'now'],
    ['a free plan with the end of the trial', small, free, 'period_end'],
    ['nothing else than it has', small, small, 'nothing_to_change'],
  ])('in a trial gives %s', (_, from, to, expected) => {
    expect(answer(from, to, {}, trial)).toBe(expected)
  })

  it.each<[string, Parameters<typeof situation>, string]>([
    ['ended', [small, large, {}, { state: 'cancelled' }], 'change_not_possible'],
    ['was a test', [small, large, {}, { isTest: true }], 'change_not_possible'],
    ['is not paid for', [small, large, {}, { state: 'past_due' }], 'payment_overdue'],
    ['is cancelled', [small, large, {}, { cancelAtPeriodEnd: true }], 'cancellation_pending'],
    ['has no period', [large, small, {}, { currentPeriodEnd: null }], 'change_not_possible'],
    [
      'is of a delisted listing',
      [small, large, { listingState: 'delisted' }],
      'plan_not_available',
    ],
    [
      'is of a seller who cannot sell',
      [small, large, { sellerCardPayments: 'restricted' }],
      'seller_not_ready',
    ],
  ])('of what %s is refused', (_, given, expected) => {
    expect(answer(...given)).toBe(expected)
  })

  it('to a plan that is retired or a draft is refused, also from that plan itself', () => {
    for (const state of ['retired', 'draft'] as const) {
      const plan = { ...plans.large, state, trialDays: 0, audience: 'all' } as const
      expect(answer(small, large, { plan })).toBe('plan_not_available')
      expect(answer(large, largeYear, { plan })).toBe('plan_not_available')
    }
  })

  it('away from a retired plan is allowed: who is on it may leave', () => {
    expect(answer(large, small)).toBe('period_end')
  })

  it('to a plan for another kind of account is refused', () => {
    const plan = { ...plans.large, state: 'published', trialDays: 0, audience: 'personal' } as const
    expect(answer(small, large, { plan })).toBe('plan_not_for_account')
    expect(answer(small, large, { plan, accountType: 'User' })).toBe('now')
  })

  it('that is already planned is nothing, any other one replaces it', () => {
    const pending = holding(small)
    expect(answer(large, small, {}, { pending })).toBe('nothing_to_change')
    expect(answer(large, free, {}, { pending })).toBe('period_end')
    expect(answer(large, largeYear, {}, { pending })).toBe('now')
  })
})

const cycles = fc.constantFrom('monthly', 'yearly' as const)
const prices = fc.record({
  priceModel: fc.constant('per_unit' as const),
  monthlyPrice: fc.integer({ min: 1, max: 50_000 }),
  yearlyPrice: fc.integer({ min: 1, max: 500_000 }),
})
const held = fc.record({ plan: prices, cycle: cycles, units: fc.integer({ min: 1, max: 100 }) })
const total = ({
  plan,
  cycle,
  units,
}: {
  plan: { monthlyPrice: number; yearlyPrice: number }
  cycle: string
  units: number
}) => (cycle === 'monthly' ? plan.monthlyPrice : plan.yearlyPrice) * units

function between(
  from: typeof held extends fc.Arbitrary<infer T> ? T : never,
  to: typeof held extends fc.Arbitrary<infer T> ? T : never,
) {
  const given = situation(['units', from.cycle, from.units], ['large', to.cycle, to.units])
  return planChange({
    ...given,
    plan: { ...to.plan, state: 'published', trialDays: 0, audience: 'all' },
    purchase: { ...given.purchase, plan: from.plan },
  })
}

describe('any change', () => {
  it('at once never leaves more credit than it charges, whatever is left of the period', () => {
    fc.assert(
      fc.property(held, held, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, left) => {
        const effect = between(from, to)
        if (!effect.ok || effect.value.when !== 'now') return
        const rest = from.cycle === to.cycle ? left : 1
        expect(total(to) * rest - total(from) * left).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('and the way back are not both at once, unless they cost the same', () => {
    fc.assert(
      fc.property(held, held, (from, to) => {
        const [there, back] = [between(from, to), between(to, from)]
        if (!there.ok || !back.ok) return
        const both = there.value.when === 'now' && back.value.when === 'now'
        if (both) expect([from.cycle, total(from)]).toEqual([to.cycle, total(to)])
      }),
    )
  })
})

describe('what became of a change', () => {
  const wanted = { ...holding(five), createdAt: new Date('2026-11-22T10:00:00.000Z') }
  const soon = new Date('2026-11-22T10:01:00.000Z')
  const later = new Date('2026-11-22T11:00:00.000Z')
  const fields = (changes: Partial<PurchaseFields>): PurchaseFields => ({
    ...holding(two),
    currency: 'eur',
    state: 'active',
    trialEndsAt: null,
    currentPeriodStart: null,
    currentPeriodEnd: end,
    cancelAtPeriodEnd: false,
    pendingPlanId: null,
    pendingCycle: null,
    pendingUnits: null,
    pendingEffectiveAt: null,
    stripeScheduleId: null,
    collectionMethod: 'charge_automatically',
    endedAt: null,
    ...changes,
  })

  it.each([
    ['it stands', fields(holding(five)), false, later, 'applied'],
    [
      'it is planned',
      fields({ pendingPlanId: 'units', pendingCycle: 'monthly', pendingUnits: 5 }),
      false,
      later,
      'scheduled',
    ],
    ['it waits for its payment', fields({}), true, later, 'open'],
    ['it may still be on its way', fields({}), false, soon, 'open'],
    ['it shows nowhere', fields({}), false, later, 'failed'],
  ] as const)('is known once %s', (_, purchase, awaits, now, expected) => {
    expect(settleChange(wanted, purchase, awaits, now)).toBe(expected)
  })
})
