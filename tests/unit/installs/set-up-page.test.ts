import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bestSelection,
  chosenFrom,
  isLookedAtAgain,
  listRepositories,
  planOptions,
  relationFrom,
} from '@/lib/installs/rules'
import { setupSearchSchema } from '@/lib/installs/schema'
import type { PlanView } from '@/lib/plans/types'

const repository = (id: number, administered: boolean, name = `repo-${id}`) => ({
  id,
  name,
  private: false,
  administered,
})
const some = [repository(1, false), repository(2, true), repository(3, false)]
const search = (given: object) => setupSearchSchema.parse(given)
const owner = { login: 'octo-labs', owns: true, installed: false }
const member = { login: 'octo-labs', owns: false, installed: false }

describe('the address of the set-up page', () => {
  it('takes whatever it is given, and drops what is malformed', () => {
    const names = ['account', 'for', 'selection', 'repository', 'find', 'plan', 'cycle', 'units']
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined))
    const anything = fc.dictionary(fc.constantFrom(...names, 'country', 'checkout'), value)
    fc.assert(
      fc.property(anything, (given) => {
        const parsed = search(given)
        expect(parsed.repository.every(Number.isSafeInteger)).toBe(true)
        expect([null, 'all', 'selected']).toContain(parsed.selection)
      }),
    )
  })

  it('reads one repository and several, and keeps what was typed', () => {
    expect(search({ repository: '7' }).repository).toEqual([7])
    expect(search({ repository: ['7', '8'], units: '0', plan: '2' })).toMatchObject({
      repository: [7, 8],
      units: '0',
      plan: '2',
    })
  })
})

describe('how a person stands and gets furthest', () => {
  it.each([
    ['self', 0, 'self'],
    ['owner', 0, 'owner'],
    ['member', 4, 'member'],
    [null, 1, 'outside_collaborator'],
    [null, 0, 'none'],
  ] as const)('a role of %s with %d repositories is %s', (role, repositories, relation) => {
    expect(relationFrom(role, repositories)).toBe(relation)
  })

  it('is by the repositories that they administer, if there are any', () => {
    expect(bestSelection(null)).toBe('all')
    expect(bestSelection(some)).toEqual([some[1]])
    expect(bestSelection([])).toEqual([{ id: 0, administered: false }])
  })
})

describe('the repositories that are chosen', () => {
  it.each([
    ['nothing yet, for an owner', {}, owner, null],
    ['none of a list, for a member, though they administer one', {}, member, []],
    ['all', { selection: 'all' }, owner, 'all'],
    [
      'what is there of what was asked for',
      { selection: 'selected', repository: ['3', '99'] },
      owner,
      [some[2]],
    ],
    [
      'nothing that was chosen on another account',
      { selection: 'all', for: 'nordwind' },
      owner,
      null,
    ],
    [
      'what was chosen on this one, in any case',
      { selection: 'all', for: 'Octo-Labs' },
      owner,
      'all',
    ],
  ])('are %s', (_name, given, account, expected) => {
    expect(chosenFrom(search(given), some, account)).toEqual(expected)
  })

  it('are those that GitHub keeps where it is installed already, so that a plan can be bought for it', () => {
    expect(chosenFrom(search({}), some, { ...owner, installed: true })).toBe('all')
    expect(chosenFrom(search({}), some, { ...member, installed: true })).toEqual([])
  })

  it('are all where the integration asks for none', () => {
    expect(chosenFrom(search({}), null, member)).toBe('all')
  })

  it('are listed whatever the search, at most a hundred with the rest counted', () => {
    const many = Array.from({ length: 250 }, (_, index) => repository(index + 1, index % 2 === 0))
    const view = listRepositories(many, [{ id: 250, administered: false }], '')
    expect(view.listed).toHaveLength(100)
    expect(view).toMatchObject({ matching: 250, total: 250, chosen: 1, selection: 'selected' })
    expect(view.listed.filter(({ chosen }) => chosen)).toEqual([{ ...many[249], chosen: true }])
    const found = listRepositories(many, [{ id: 250, administered: false }], 'REPO-7')
    expect(found.listed.map(({ id }) => id)).toContain(250)
    expect(found.matching).toBe(11)
  })
})

describe('the plans', () => {
  const plan = (audience: PlanView['audience'], priceModel: PlanView['priceModel']) => ({
    ...{ id: 'pln', number: 1, name: '', description: '', bullets: [], unitName: null },
    ...{ audience, priceModel, monthlyPrice: null, yearlyPrice: null, trialDays: 0 },
  })
  const account = { type: 'Organization' as const, owns: true, canSell: true, hadTrial: false }

  it.each([
    ['for whom they are not', plan('personal', 'free'), {}, 'plan_not_for_account'],
    [
      'that cost something, by who owns nothing',
      plan('all', 'flat_rate'),
      { owns: false },
      'owner_required',
    ],
    [
      'of a seller who cannot sell',
      plan('all', 'per_unit'),
      { canSell: false },
      'seller_not_ready',
    ],
  ])('cannot be taken %s', (_name, offered, change, code) => {
    expect(planOptions([offered], { ...account, ...change }, [])[0]?.refusal?.code).toBe(code)
  })

  it('cannot be taken while their prices are not at Stripe', () => {
    const [option] = planOptions([plan('all', 'flat_rate')], account, ['pln'])
    expect(option?.refusal?.code).toBe('plan_not_ready')
  })

  it('can be taken free by anybody, also from a seller who cannot sell', () => {
    const free = plan('all', 'free')
    const facts = { ...account, owns: false, canSell: false }
    expect(planOptions([free], facts, [])).toEqual([{ plan: free, refusal: null, trialDays: 0 }])
  })

  it('offer a trial once for each account', () => {
    const tried = { ...plan('all', 'per_unit'), trialDays: 14 }
    expect(planOptions([tried], account, [])[0]?.trialDays).toBe(14)
    expect(planOptions([tried], { ...account, hadTrial: true }, [])[0]?.trialDays).toBe(0)
  })
})

describe('a person who waits', () => {
  const at = new Date('2026-11-22T12:00:00Z')
  const after = (seconds: number) => new Date(+at + seconds * 1000)

  it.each([
    ['awaiting_install', 3, false],
    ['awaiting_install', 4, true],
    ['awaiting_payment', 4, true],
    ['active', 60, false],
    ['abandoned', 60, false],
  ] as const)('is answered anew: %s after %d s: %s', (state, seconds, expected) => {
    expect(isLookedAtAgain({ state, updatedAt: at }, after(seconds))).toBe(expected)
  })
})
