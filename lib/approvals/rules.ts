import { domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import type {
  RequestAction,
  RequestCause,
  RequestFacts,
  RequestRole,
  RequestState,
} from './types'

const undecided = ['pending', 'needs_info'] as const
const approved = ['approved', 'awaiting_payment', 'awaiting_install'] as const

/** The states of a request that is still going on: one per organization and listing. */
export const openStates: readonly RequestState[] = [...undecided, ...approved]

/** Whether nothing more happens to a request. */
export function isOver(state: RequestState): boolean {
  return !openStates.includes(state)
}

interface Transition {
  by: readonly RequestRole[]
  from: readonly RequestState[]
}

/**
 * Who may do what to a request, and from where (design §5). A decider may also be who asked: an owner
 * who was a member when they asked. Only a decider ends what was approved.
 */
const transitions: Record<RequestAction, Transition> = {
  support: { by: ['member', 'decider'], from: undecided },
  change_terms: { by: ['requester'], from: undecided },
  withdraw: { by: ['requester'], from: undecided },
  ask: { by: ['decider'], from: undecided },
  answer: { by: ['requester'], from: ['needs_info'] },
  approve: { by: ['decider'], from: undecided },
  deny: { by: ['decider'], from: undecided },
  revoke: { by: ['decider'], from: approved },
}

/**
 * Whether somebody with these roles may do this to a request as it stands. Errors: `not_found` for a
 * stranger, `approver_required` for somebody of the organization who may see it but not decide,
 * `not_yours` for what is the requester's alone, `request_closed` once it is over or was decided.
 */
export function decideRequestAction(
  action: RequestAction,
  roles: readonly RequestRole[],
  state: RequestState,
): Result<true> {
  const { by, from } = transitions[action]
  if (!roles.some((role) => role !== 'none')) return err(domainError('not_found'))
  if (!roles.some((role) => by.includes(role))) {
    return err(domainError(by.includes('decider') ? 'approver_required' : 'request_not_yours'))
  }
  if (!from.includes(state)) return err(domainError('request_closed'))
  return ok(true)
}

/** What somebody may do now: what the page has buttons for. */
export function possibleActions(
  roles: readonly RequestRole[],
  state: RequestState,
): RequestAction[] {
  const all: RequestAction[] = [
    ...(['support', 'change_terms', 'withdraw', 'ask', 'answer'] as const),
    ...(['approve', 'deny', 'revoke'] as const),
  ]
  return all.filter((action) => decideRequestAction(action, roles, state).ok)
}

/**
 * Where an approved request stands, by what Stripe and GitHub say: nothing is active before its
 * source says so (design, the three sources of truth). `approved` is what waits for nobody's word
 * but the person's own: an integration that is no GitHub App, once it is paid for.
 */
export function stateAfterApproval(
  { paid, purchased, installed }: RequestFacts,
  isGithubApp: boolean,
): RequestState {
  if (paid && !purchased) return 'awaiting_payment'
  if (installed !== null) return 'active'
  return isGithubApp ? 'awaiting_install' : 'approved'
}

/** How an open request ends by something that happened elsewhere; null where it goes on. */
export function endByCause(state: RequestState, cause: RequestCause): RequestState | null {
  if (isOver(state)) return null
  if (cause === 'installed_on_github') return 'active'
  const wasApproved = !undecided.some((one) => one === state)
  // An approval does not depend on who asked for it: the owner may still go on.
  if (wasApproved && (cause === 'requester_left' || cause === 'closed_on_github')) return null
  return cause === 'requester_left' ? 'withdrawn' : 'denied'
}

const DAY = 86_400_000

/** When the deciders are reminded of a request, days after it was made; it expires at the last. */
export const reminderDays = [2, 5, 12, 21] as const
const EXPIRES_DAYS = 30
const UNFINISHED_DAYS = 30

/** When an undecided request expires. */
export function expiryOf(createdAt: Date): Date {
  return new Date(+createdAt + EXPIRES_DAYS * DAY)
}

/** When an approval that nobody acted upon expires. */
export function approvalExpiryOf(decidedAt: Date): Date {
  return new Date(+decidedAt + UNFINISHED_DAYS * DAY)
}

/** When an undecided request is looked at next: the next reminder, or its end. */
export function nextReminder(createdAt: Date, reminders: number): Date {
  const days = reminderDays[reminders]
  return days === undefined ? expiryOf(createdAt) : new Date(+createdAt + days * DAY)
}

/** When an approved request is looked at next: it waits for somebody, so every six hours is enough; what Stripe or GitHub tells comes at once. */
export function nextProgressCheck(now: Date): Date {
  return new Date(+now + DAY / 4)
}

/** What has to have changed before the same is asked again within a month of a denial. */
export interface AskedAgain {
  deniedAt: Date
  termsChanged: boolean
  /** The plan's price, the permissions or the policy are others than then. */
  circumstancesChanged: boolean
}

/**
 * Whether a person may ask again for what was denied. Error: `denied_recently` with the day from
 * which the same may be asked again, unless something changed.
 */
export function mayAskAgain(last: AskedAgain | null, now: Date): Result<true> {
  if (last === null || last.termsChanged || last.circumstancesChanged) return ok(true)
  const from = +last.deniedAt + EXPIRES_DAYS * DAY
  if (+now >= from) return ok(true)
  return err(domainError('denied_recently', { values: { date: new Date(from).toISOString() } }))
}
