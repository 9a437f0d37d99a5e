import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askableTerms } from '@/lib/approvals/rules/askable'
import {
  installationExcess,
  type MonthlyCost,
  narrows,
  orderExcess,
  termsChanges,
} from '@/lib/approvals/rules/terms'
import type { ApprovedTerms, Terms } from '@/lib/approvals/types'
import type { InstallAnswer, Relation } from '@/lib/installs/types'

const asked: Terms = {
  planId: 'team',
  cycle: 'monthly',
  units: 5,
  selection: 'selected',
  repositoryIds: [1, 2, 3],
}
const prices: Record<string, number> = { small: 100, team: 400, large: 900 }
const costOf: MonthlyCost = ({ planId, units }) => (prices[planId ?? ''] ?? 0) * units
const terms = (change: Partial<Terms>): Terms => ({ ...asked, ...change })
const approved = (change: Partial<ApprovedTerms> = {}): ApprovedTerms => ({
  ...asked,
  permissions: { contents: 'read' },
  endsAt: null,
  ...change,
})

const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    planId: fc.constantFrom('small', 'team', 'large', null),
    cycle: fc.constantFrom('monthly' as const, 'yearly' as const),
    units: fc.integer({ min: 1, max: 50 }),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
    all: fc.boolean(),
  })
  .map(({ ids, all, ...rest }) => ({
    ...rest,
    selection: all ? 'all' : 'selected',
    repositoryIds: all ? [] : ids,
  }))

describe('an approval takes away, never adds', () => {
  it.each([
    ['the same', {}, null],
    ['fewer repositories', { repositoryIds: [2] }, null],
    ['fewer units', { units: 2 }, null],
    ['a smaller plan', { planId: 'small', units: 5 }, null],
    ['access alone', { planId: null, cycle: null, units: 1 }, null],
    ['another repository', { repositoryIds: [1, 4] }, 'repositoryIds'],
    ['all repositories', { selection: 'all', repositoryIds: [] }, 'repositoryIds'],
    ['no word about repositories', { selection: null, repositoryIds: [] }, 'repositoryIds'],
    ['more units', { units: 6 }, 'units'],
    ['a dearer plan', { planId: 'large' }, 'planId'],
    ['a smaller plan that costs more', { planId: 'small', units: 50 }, 'planId'],
  ] as const)('%s', (_, change, field) => {
    const result = narrows(asked, terms(change), costOf)
    if (field === null) expect(result.ok).toBe(true)
    else expect(result).toMatchObject({ error: { code: 'beyond_request', field } })
  })

  it('never lets an order through that costs more, or reaches more, than was asked', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, anyTerms, (wish, given, order) => {
        fc.pre(narrows(wish, given, costOf).ok && given.planId !== null)
        const excess = orderExcess(approved(given), order)
        if (excess.length > 0) return
        expect(order.planId === null || costOf(order) <= costOf(wish)).toBe(true)
        const { selection, repositoryIds } = order
        expect(narrows(wish, { ...wish, selection, repositoryIds }, costOf).ok).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  const yearly: MonthlyCost = (wish) => costOf(wish) * (wish.cycle === 'yearly' ? 0.8 : 1)
  it.each([
    ['a year of the plan asked for by the month', 'monthly', { cycle: 'yearly' }, null],
    ['a month of the plan asked for by the year', 'yearly', { cycle: 'monthly' }, null],
    ['a month of a smaller plan', 'yearly', { planId: 'small', cycle: 'monthly' }, null],
    ['a month of a dearer plan', 'yearly', { planId: 'large', cycle: 'monthly' }, 'planId'],
    ['a month with more units', 'yearly', { cycle: 'monthly', units: 6 }, 'units'],
  ] as const)('leaves the billing period to who decides: %s', (_, cycle, change, field) => {
    const wish = terms({ cycle })
    const result = narrows(wish, { ...wish, ...change }, yearly)
    if (field === null) expect(result.ok).toBe(true)
    else expect(result).toMatchObject({ error: { code: 'beyond_request', field } })
  })

  it('covers itself, and says in what it differs', () => {
    fc.assert(
      fc.property(anyTerms, (wish) => {
        expect(narrows(wish, wish, costOf).ok).toBe(true)
        expect(orderExcess(approved(wish), wish)).toEqual([])
        expect(termsChanges(wish, { ...wish, endsAt: null })).toEqual([])
      }),
    )
    const less = { ...terms({ planId: 'small', units: 2, repositoryIds: [1] }), endsAt: 'a day' }
    expect(termsChanges(asked, less)).toEqual(['plan', 'units', 'repositories', 'end_date'])
  })
})

describe('an order beyond the approval', () => {
  it.each([
    ['plan', { planId: 'large' }],
    ['cycle', { cycle: 'yearly' }],
    ['units', { units: 6 }],
    ['repositories', { repositoryIds: [1, 9] }],
    ['all_repositories', { selection: 'all', repositoryIds: [] }],
  ] as const)('%s', (excess, change) => {
    expect(orderExcess(approved(), terms(change))).toEqual([excess])
  })

  it('leaves the plan to its buyer where access alone was approved', () => {
    const access = approved({ planId: null, cycle: null, units: 1 })
    expect(orderExcess(access, terms({}))).toEqual([])
    expect(orderExcess(access, terms({ repositoryIds: [9] }))).toEqual(['repositories'])
  })
})

describe('an installation larger than approved', () => {
  it.each([
    ['selected', { contents: 'read' }, []],
    ['all', { contents: 'read' }, ['all_repositories']],
    ['selected', { contents: 'write' }, ['permissions']],
    ['selected', { contents: 'read', members: 'read' }, ['permissions']],
    ['selected', {}, []],
    [null, { contents: 'read' }, []],
  ] as const)('%s with %j: %j', (repositorySelection, permissions, excess) => {
    expect(installationExcess(approved(), { repositorySelection, permissions })).toEqual(excess)
  })

  it('may be all where all was approved', () => {
    const all = approved({ selection: 'all', repositoryIds: [] })
    const installed = { repositorySelection: 'all' as const, permissions: { contents: 'read' } }
    expect(installationExcess(all, installed)).toEqual([])
  })
})

describe('what somebody has to ask for', () => {
  const decide = (answer: InstallAnswer, relation: Relation, paid: boolean) =>
    askableTerms({
      mayAsk: true,
      terms: asked,
      decision: {
        answer,
        reasons: [],
        basis: 'github',
        installNow: [1],
        askFor: [2, 3],
        github: null,
      },
      relation,
      paid,
      isGithubApp: true,
    })

  it.each([
    ['install', 'owner', true, 'nothing_to_ask'],
    ['install', 'self', false, 'nothing_to_ask'],
    ['install', 'member', false, 'nothing_to_ask'],
    ['no', 'member', true, 'not_allowed_to_ask'],
  ] as const)('%s as %s, paid %s: %s', (answer, relation, paid, code) => {
    expect(decide(answer, relation, paid)).toMatchObject({ error: { code } })
  })

  it.each([
    ['install', true, [1, 2, 3]],
    ['request', false, [1, 2, 3]],
    ['install_and_request', true, [1, 2, 3]],
    ['install_and_request', false, [2, 3]],
  ] as const)('%s, paid %s: the repositories %j', (answer, paid, repositoryIds) => {
    expect(decide(answer, 'member', paid)).toMatchObject({ ok: true, value: { repositoryIds } })
  })
})
