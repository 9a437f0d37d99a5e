import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mayAdd,
  mayChangeCurrency,
  mayDo,
  mostPlans,
  type PlanAction,
  type PlanStanding,
} from '@/lib/plans/rules/plan-life'

const plan = (given: Partial<PlanStanding> = {}): PlanStanding => ({
  state: 'draft',
  frozen: false,
  retireMarked: false,
  tests: 0,
  ...given,
})

const codeOf = (action: PlanAction, given: Partial<PlanStanding>) => {
  const answer = mayDo(action, plan(given))
  return answer.ok ? 'ok' : answer.error.code
}

describe('the life of a plan', () => {
  it.each([
    ['edit', 'ok', 'plan_published', 'plan_published'],
    ['delete', 'ok', 'plan_published', 'plan_published'],
    ['move', 'ok', 'plan_published', 'plan_published'],
    ['mark', 'conflict', 'ok', 'conflict'],
  ] as const)('%s: draft %s, published %s, retired %s', (action, draft, published, retired) => {
    expect(codeOf(action, { state: 'draft' })).toBe(draft)
    expect(codeOf(action, { state: 'published' })).toBe(published)
    expect(codeOf(action, { state: 'retired' })).toBe(retired)
  })

  it.each([
    ['mark', { state: 'published', retireMarked: true }, 'conflict'],
    ['unmark', { state: 'published', retireMarked: true }, 'ok'],
    ['unmark', { state: 'published' }, 'conflict'],
    ['delete', { tests: 1 }, 'plan_tried'],
    ['edit', { tests: 1 }, 'ok'],
  ] as const)('%s with %j: %s', (action, given, code) => {
    expect(codeOf(action, given)).toBe(code)
  })

  it('changes nothing that a submission names, whatever the action', () => {
    const states = fc.constantFrom('draft' as const, 'published' as const, 'retired' as const)
    const actions = fc.constantFrom<PlanAction>('edit', 'delete', 'move', 'mark', 'unmark')
    fc.assert(
      fc.property(states, actions, fc.boolean(), fc.nat(3), (state, action, marked, tests) => {
        const standing = plan({ state, frozen: true, retireMarked: marked, tests })
        expect(mayDo(action, standing)).toMatchObject({ error: { code: 'plan_in_review' } })
      }),
    )
  })

  it('never lets more than ten plans live, whatever is added, marked and kept', () => {
    const steps = fc.array(fc.constantFrom('add', 'mark', 'unmark'), { maxLength: 60 })
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat(20)), (order, picks) => {
        const plans: PlanStanding[] = []
        for (const step of order) {
          const one = plans[(picks.next().value ?? 0) % Math.max(plans.length, 1)]
          if (step === 'add' && mayAdd(plans).ok) plans.push(plan({ state: 'published' }))
          if (step === 'mark' && one && mayDo('mark', one).ok) one.retireMarked = true
          const kept = step === 'unmark' && one && mayDo('unmark', one).ok && mayAdd(plans).ok
          if (kept) one.retireMarked = false
        }
        const live = plans.filter(({ retireMarked }) => !retireMarked)
        expect(live.length).toBeLessThanOrEqual(mostPlans)
      }),
    )
  })

  it('lets the currency be chosen only while nothing is published or in review', () => {
    expect(mayChangeCurrency([plan(), plan({ state: 'retired' })]).ok).toBe(true)
    expect(mayChangeCurrency([plan({ state: 'published' })])).toMatchObject({
      error: { code: 'currency_fixed' },
    })
    expect(mayChangeCurrency([plan({ frozen: true })])).toMatchObject({
      error: { code: 'plan_in_review' },
    })
  })
})
