import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, difference } from '@/lib/purchases/rules/difference'
import { project } from '@/lib/purchases/rules/project'
import type { PurchaseFields, SubscriptionFacts } from '@/lib/purchases/types'

const plans = [
  { id: 'pln_small', stripeMonthlyPriceId: 'price_s_m', stripeYearlyPriceId: 'price_s_y' },
  { id: 'pln_large', stripeMonthlyPriceId: 'price_l_m', stripeYearlyPriceId: null },
]
const bought = { planId: 'pln_small', cycle: 'monthly' } as const
const start = Date.UTC(2026, 10, 22)
const month = (n: number) => new Date(start + n * 30 * 86_400_000)

const facts = (changes: Partial<SubscriptionFacts> = {}): SubscriptionFacts => ({
  status: 'active',
  priceId: 'price_s_m',
  quantity: 1,
  currency: 'eur',
  periodStart: month(0),
  periodEnd: month(1),
  trialEnd: null,
  cancelAt: null,
  cancelAtPeriodEnd: false,
  endedAt: null,
  ...changes,
})

type Step = (before: SubscriptionFacts) => SubscriptionFacts

const steps: Record<string, Step> = {
  renew: (s) => ({
    ...s,
    status: 'active',
    periodStart: s.periodEnd,
    periodEnd: new Date((s.periodEnd?.getTime() ?? start) + 30 * 86_400_000),
  }),
  fail: (s) => ({ ...s, status: 'past_due' }),
  recover: (s) => ({ ...s, status: 'active' }),
  schedule: (s) => ({ ...s, cancelAtPeriodEnd: true }),
  undo: (s) => ({ ...s, cancelAtPeriodEnd: false }),
  enlarge: (s) => ({ ...s, priceId: 'price_l_m' }),
  yearly: (s) => ({ ...s, priceId: 'price_s_y' }),
  seats: (s) => ({ ...s, quantity: s.quantity + 1 }),
  foreign: (s) => ({ ...s, priceId: 'price_of_someone_else' }),
  end: (s) => ({ ...s, status: 'canceled', endedAt: s.periodEnd }),
}

/** What Stripe shows over time; what ended stays ended. */
const histories = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom(...Object.values(steps)), { maxLength: 12 }))
  .map(([trial, taken]) => {
    const first = trial ? facts({ status: 'trialing', trialEnd: month(1) }) : facts()
    const states = [first]
    for (const step of taken) {
      const last = states.at(-1) ?? first
      states.push(last.status === 'canceled' ? last : step(last))
    }
    return states
  })

interface Local {
  fields: PurchaseFields | null
  ledger: Change[]
}

function sync(local: Local, read: SubscriptionFacts): Local {
  const now = month(1)
  const fields = project(read, plans, local.fields ?? bought, now)
  if (fields === null) return local
  return { fields, ledger: [...local.ledger, ...difference(local.fields, fields, now)] }
}

const nothing: Local = { fields: null, ledger: [] }

describe('a purchase', () => {
  it('ends the same whichever events were lost, doubled or came late, since each only makes it be read again', () => {
    const times = fc.array(fc.nat(12), { maxLength: 20 })
    fc.assert(
      fc.property(histories, times, (states, reads) => {
        const last = states.at(-1) ?? facts()
        // A read shows the state of its moment, and moments only follow one another.
        const seen = reads.map((n) => states[Math.min(n, states.length - 1)] ?? last)
        const ordered = [...seen].sort((a, b) => states.indexOf(a) - states.indexOf(b))
        const local = [...ordered, last].reduce(sync, nothing)
        const priced = last.priceId !== 'price_of_someone_else'
        if (priced) expect(local.fields).toEqual(sync(nothing, last).fields)
        expect(local.fields?.state).toBe(sync(nothing, last).fields?.state)
        expect(sync(local, last).ledger).toHaveLength(local.ledger.length)
      }),
    )
  })

  it('has a ledger that begins with purchased and says nothing after cancelled', () => {
    fc.assert(
      fc.property(histories, (states) => {
        const { ledger } = states.reduce(sync, nothing)
        const actions = ledger.map(({ action }) => action)
        expect(actions[0]).toBe('purchased')
        expect(actions.filter((action) => action === 'purchased')).toHaveLength(1)
        const end = actions.indexOf('cancelled')
        if (end >= 0) expect(end).toBe(actions.length - 1)
        expect(end >= 0).toBe(states.at(-1)?.status === 'canceled')
      }),
    )
  })

  it('that was first seen after its end was bought and cancelled all the same', () => {
    const { ledger } = sync(nothing, facts({ status: 'canceled', endedAt: month(1) }))
    expect(ledger.map(({ action }) => action)).toEqual(['purchased', 'cancelled'])
  })

  it.each(['incomplete', 'incomplete_expired'] as const)('is not granted while %s', (status) => {
    expect(project(facts({ status }), plans, bought, month(0))).toBeNull()
  })

  it('keeps its plan when its price at Stripe is none of ours', () => {
    const known = { planId: 'pln_large', cycle: 'monthly' } as const
    expect(project(facts({ priceId: 'price_x' }), plans, known, month(0))).toMatchObject(known)
  })

  it('is told of as changed when the trial becomes a paid plan, and not when a payment fails', () => {
    const trial = sync(nothing, facts({ status: 'trialing', trialEnd: month(1) }))
    const paid = sync(trial, facts({ periodStart: month(1), periodEnd: month(2) }))
    const late = sync(
      paid,
      facts({ status: 'past_due', periodStart: month(1), periodEnd: month(2) }),
    )
    expect(late.ledger.map(({ action }) => action)).toEqual(['purchased', 'changed'])
    expect(late.fields?.state).toBe('past_due')
  })
})
