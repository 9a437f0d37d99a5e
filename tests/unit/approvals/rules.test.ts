import { describe, expect, it } from 'vitest'
import {
  decideRequestAction,
  endByCause,
  isOver,
  mayAskAgain,
  nextReminder,
  openStates,
  possibleActions,
  remindersDue,
  stateAfterApproval,
  undecided,
} from '@/lib/approvals/rules'
import { webhookAction } from '@/lib/approvals/rules/announcing'
import type { RequestAction, RequestRole, RequestState } from '@/lib/approvals/types'

const states: RequestState[] = [
  'pending',
  'needs_info',
  'approved',
  'awaiting_payment',
  'awaiting_install',
  'active',
  'removed',
  'denied',
  'withdrawn',
  'expired',
  'superseded',
]

const waiting: RequestState[] = ['approved', 'awaiting_payment', 'awaiting_install']

/** A decider asked, and nobody has answered. */
const asked: RequestState[] = ['needs_info']

/** Who may do what, by state: everything that is not here is refused. */
const allowed: [RequestRole[], readonly RequestState[], RequestAction[]][] = [
  [['requester', 'member'], undecided, ['withdraw']],
  [['requester', 'member'], asked, ['answer']],
  [['supporter', 'member'], asked, ['answer']],
  [['member'], undecided, ['support']],
  [['decider', 'member'], undecided, ['support', 'question', 'approve', 'deny']],
  [['decider', 'member'], waiting, ['revoke']],
  [['decider', 'requester', 'member'], undecided, ['withdraw', 'approve', 'deny']],
  [['decider', 'requester', 'member'], asked, ['answer']],
  [['decider', 'supporter', 'member'], undecided, ['question', 'approve', 'deny']],
  [['decider', 'supporter', 'member'], waiting, ['revoke']],
  [['decider', 'requester', 'member'], waiting, ['revoke']],
  [['requester'], undecided, ['withdraw']],
  [['requester'], asked, ['answer']],
]

describe('who may do what to a request', () => {
  const combinations = [...new Set(allowed.map(([roles]) => roles.join('+')))]
  const cases = combinations.flatMap((roles) => states.map((state) => [roles, state] as const))

  it.each(cases)('%s of a request that is %s', (joined, state) => {
    const expected = allowed
      .filter(([roles, from]) => roles.join('+') === joined && from.includes(state))
      .flatMap(([, , actions]) => actions)
    const roles = allowed.find(([some]) => some.join('+') === joined)?.[0] ?? []
    expect(possibleActions(roles, state).toSorted()).toEqual(expected.toSorted())
  })

  it.each(states)('nobody from outside learns of a request that is %s', (state) => {
    for (const roles of [[], ['none']] satisfies RequestRole[][]) {
      expect(decideRequestAction('approve', roles, state)).toMatchObject({
        error: { code: 'not_found' },
      })
      expect(possibleActions(roles, state)).toEqual([])
    }
  })

  it.each(states.filter(isOver))('nothing happens to one that is %s', (state) => {
    expect(possibleActions(['decider', 'requester', 'member'], state)).toEqual([])
  })
})

describe('where an approved request stands', () => {
  const facts = (paid: boolean, purchased: boolean, installed: boolean) => ({
    paid,
    purchased,
    installed,
  })
  it.each([
    [facts(true, false, false), 'awaiting_payment', 'awaiting_payment'],
    [facts(true, false, true), 'awaiting_payment', 'awaiting_payment'],
    [facts(true, true, false), 'awaiting_install', 'approved'],
    [facts(true, true, true), 'active', 'active'],
    [facts(false, false, false), 'awaiting_install', 'approved'],
    [facts(false, false, true), 'active', 'active'],
    [facts(false, true, false), 'awaiting_install', 'approved'],
    [facts(false, true, true), 'active', 'active'],
  ] as const)('%j: %s as a GitHub App, %s otherwise', (given, app, other) => {
    expect(stateAfterApproval(given, true)).toBe(app)
    expect(stateAfterApproval(given, false)).toBe(other)
  })
})

describe('what ends a request elsewhere', () => {
  it.each([
    ['pending', 'closed_on_github', 'denied'],
    ['needs_info', 'requester_left', 'withdrawn'],
    ['pending', 'installed_on_github', 'active'],
    ['pending', 'listing_gone', 'denied'],
    ['awaiting_install', 'closed_on_github', null],
    ['awaiting_payment', 'requester_left', null],
    ['awaiting_payment', 'app_gone', 'denied'],
    ['awaiting_install', 'installed_on_github', 'active'],
    ['denied', 'installed_on_github', null],
    ['active', 'listing_gone', null],
  ] as const)('%s by %s: %s', (state, cause, end) => {
    expect(endByCause(state, cause)).toBe(end)
  })
})

describe('time', () => {
  const made = new Date('2026-01-01T00:00:00Z')
  const later = (days: number) => new Date(+made + days * 86_400_000)

  it.each([
    [0, 0],
    [1.9, 0],
    [2, 1],
    [6, 2],
    [12, 3],
    [29, 4],
  ])('after %d days %d reminders are due', (days, count) => {
    expect(remindersDue(made, later(days))).toBe(count)
  })

  it('has the end after the last reminder', () => {
    expect(nextReminder(made, 0)).toEqual(later(2))
    expect(nextReminder(made, 4)).toEqual(later(30))
  })

  it('lets the same be asked again after a month, or at once where something changed', () => {
    const last = { deniedAt: made, termsChanged: false, circumstancesChanged: false }
    expect(mayAskAgain(null, made).ok).toBe(true)
    expect(mayAskAgain(last, later(29))).toMatchObject({
      error: { code: 'denied_recently', values: { date: '2026-01-31' } },
    })
    expect(mayAskAgain(last, later(30)).ok).toBe(true)
    expect(mayAskAgain({ ...last, termsChanged: true }, made).ok).toBe(true)
    expect(mayAskAgain({ ...last, circumstancesChanged: true }, made).ok).toBe(true)
  })
})

describe('what the integrator learns', () => {
  it.each([
    ['request_asked', 'pending', 'created'],
    ['request_approved', 'awaiting_payment', 'approved'],
    ['request_denied', 'denied', 'denied'],
    ['request_withdrawn', 'withdrawn', 'withdrawn'],
    ['request_withdrawn', 'denied', 'denied'],
    ['request_expired', 'expired', 'withdrawn'],
    ['request_needs_info', 'needs_info', null],
    ['request_supported', 'pending', null],
    ['request_active', 'active', null],
    ['request_larger', 'active', null],
  ] as const)('%s of one that is %s: %s', (kind, state, action) => {
    expect(webhookAction(kind, state)).toBe(action)
  })
})

it('knows every open state as one that is not over', () => {
  expect(states.filter((state) => !isOver(state))).toEqual([...openStates])
})
