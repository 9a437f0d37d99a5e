import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, difference } from '@/lib/purchases/rules/difference'
import { project } from '@/lib/purchases/rules/project'
import type { PurchaseFields, SubscriptionFacts } from '@/lib/purchases/types'

const plans = [
  { id: 'pln_small', stripeMonthlyPriceId: 'price_s_m', stripeYearlyPriceId: 'price_s_y' },
  { id: 'pln_large', stripeMonthlyPriceId: 'price_l_m', stripeYearlyPriceId: null },
  { id: 'pln_free', stripeMonthlyPriceId: null, stripeYearlyPriceId: null },
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
  scheduleId: null,
  planned: null,
  collectionMethod: 'charge_automatically',
  metadata: {},
  ...changes,
})

type Step = (before: SubscriptionFacts) => SubscriptionFacts

const plan =
  (priceId: string, quantity = 1): Step =>
  (s) => ({
    ...s,
    cancelAtPeriodEnd: false,
    metadata: {},
    scheduleId: 'sub_sched_1',
    planned: { priceId, quantity, at: s.periodEnd ?? month(1) },
  })

const release: Step = (s) => ({ ...s, scheduleId: null, planned: null })

/** The end of a period: what was planned for it happens, by itself. */
const renew: Step = (s) => {
  if (s.cancelAtPeriodEnd) return { ...s, status: 'canceled', endedAt: s.periodEnd }
  const { planned } = s
  return {
    ...release(s),
    ...(planned ? { priceId: planned.priceId, quantity: planned.quantity } : {}),
    status: 'active',
    trialEnd: null,
    periodStart: s.periodEnd,
    periodEnd: new Date((s.periodEnd?.getTime() ?? start) + 30 * 86_400_000),
  }
}

const steps: Record<string, Step> = {
  renew,
  fail: (s) => ({ ...s, status: 'past_due' }),
  recover: (s) => ({ ...s, status: 'active' }),
  cancel: (s) => ({ ...release(s), cancelAtPeriodEnd: true, metadata: {} }),
  goFree: (s) => ({
    ...release(s),
    cancelAtPeriodEnd: true,
    metadata: { then_plan_id: 'pln_free' },
  }),
  undo: (s) => ({ ...s, cancelAtPeriodEnd: false, metadata: {} }),
  planSmall: plan('price_s_m'),
  planSeats: plan('price_s_m', 3),
  planForeign: plan('price_of_someone_else'),
  release,
  enlarge: (s) => ({ ...release(s), priceId: 'price_l_m' }),
  yearly: (s) => ({ ...release(s), priceId: 'price_s_y' }),
  // Somebody who works at Stripe may change what a schedule manages.
  seats: (s) => ({ ...s, quantity: s.quantity + 1 }),
  foreign: (s) => ({ ...s, priceId: 'price_of_someone_else' }),
  end: (s) => ({ ...release(s), status: 'canceled', endedAt: s.periodEnd, metadata: {} }),
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
  integrator: Heard
}

/** What an integrator knows who believes every webhook and asks nothing. */
interface Heard {
  holds: string | null
  pending: string | null
}

const holdingOf = ({ planId, cycle, units }: PurchaseFields) => [planId, cycle, units].join()

const pendingOf = (fields: PurchaseFields) =>
  fields.pendingEffectiveAt === null
    ? null
    : [fields.pendingPlanId, fields.pendingCycle, fields.pendingUnits].join()

/** GitHub's five actions, as its documentation has an integrator act on them. */
function hear(heard: Heard, { action }: Change, fields: PurchaseFields): Heard {
  const holds = holdingOf(fields)
  switch (action) {
    case 'purchased':
      return { holds, pending: null }
    case 'changed':
      return { holds, pending: heard.pending === holds ? null : heard.pending }
    case 'pending_change':
      return { ...heard, pending: pendingOf(fields) }
    case 'pending_change_cancelled':
      return { ...heard, pending: null }
    case 'cancelled':
      return { holds: null, pending: null }
    case 'renewed':
      return heard
  }
}

function sync(local: Local, read: SubscriptionFacts): Local {
  const now = month(1)
  const fields = project(read, plans, local.fields ?? bought, now)
  if (fields === null) return local
  // On a free plan Stripe has no part in it, and what it says of the old subscription counts no more.
  if (local.fields?.state === 'active' && local.fields.cycle === null) return local
  const changes = difference(local.fields, fields, now)
  return {
    fields,
    ledger: [...local.ledger, ...changes],
    integrator: changes.reduce((heard, change) => hear(heard, change, fields), local.integrator),
  }
}

const nothing: Local = { fields: null, ledger: [], integrator: { holds: null, pending: null } }

const isForeign = ({ priceId, planned }: SubscriptionFacts) =>
  [priceId, planned?.priceId].includes('price_of_someone_else')

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
        if (!isForeign(last)) expect(local.fields).toEqual(sync(nothing, last).fields)
        expect(local.fields?.state).toBe(sync(nothing, last).fields?.state)
        expect(sync(local, last).ledger).toHaveLength(local.ledger.length)
      }),
    )
  })

  it('is known to an integrator who only hears the webhooks as it stands, also what is planned for it', () => {
    const times = fc.array(fc.nat(12), { maxLength: 20 })
    fc.assert(
      fc.property(histories, times, (states, reads) => {
        const seen = [...reads].sort((a, b) => a - b).flatMap((n) => states[n] ?? [])
        for (const [index] of seen.entries()) {
          const { fields, integrator } = seen.slice(0, index + 1).reduce(sync, nothing)
          if (fields === null) continue
          const ended = fields.state === 'cancelled'
          expect(integrator).toEqual({
            holds: ended ? null : holdingOf(fields),
            pending: ended ? null : pendingOf(fields),
          })
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never says that a planned change was called off when it took effect', () => {
    fc.assert(
      fc.property(histories, (states) => {
        let local = nothing
        for (const state of states) {
          const { pending } = local.integrator
          const { length } = local.ledger
          local = sync(local, state)
          const said = local.ledger.slice(length).map(({ action }) => action)
          if (pending !== null && pending === local.integrator.holds) {
            expect(said).not.toContain('pending_change_cancelled')
          }
        }
      }),
      { numRuns: 1000 },
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
        const last = states.at(-1)
        const goesOn = last?.metadata.then_plan_id === 'pln_free'
        expect(end >= 0).toBe(last?.status === 'canceled' && !goesOn)
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

  it('waits for no change when a schedule plans what it already holds', () => {
    const planned = { priceId: 'price_s_m', quantity: 1, at: month(1) }
    const fields = project(facts({ scheduleId: 'sub_sched_1', planned }), plans, bought, month(0))
    expect(fields).toMatchObject({ pendingPlanId: null, pendingEffectiveAt: null })
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
