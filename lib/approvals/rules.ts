import { domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import type {
  ApprovedState,
  EndState,
  RequestAction,
  RequestCause,
  RequestFacts,
  RequestRole,
  RequestState,
} from './types'

/** The states in which nobody has decided yet. */
export const undecided: readonly RequestState[] = ['pending', 'needs_info']

/** The states of what was approved and is not there yet. */
export const approved: readonly RequestState[] = [
  'approved',
  'awaiting_payment',
  'awaiting_install',
]

/** The states of a request that is still going on: one per organization and listing. */
export const openStates: readonly RequestState[] = [...undecided, ...approved]

/** Whether nothing more happens to a request. */
export function isOver(state: RequestState): boolean {
  return !openStates.includes(state)
}

interface Transition {
  by: readonly RequestRole[]
  /** Who also has one of these cannot: nobody supports what they asked for, nor asks themselves. */
  unless?: readonly RequestRole[]
  from: readonly RequestState[]
  /** Null where it stays, or where what Stripe and GitHub say decides. */
  to: RequestState | null
}

/**
 * Who may do what to a request, from where, and where it leads (design §5). A decider may also be who
 * asked: an owner who was a member when they asked. Only a decider takes an approval back.
 */
export const transitions: Record<RequestAction, Transition> = {
  support: { by: ['member'], unless: ['requester', 'supporter'], from: undecided, to: null },
  withdraw: { by: ['requester'], from: undecided, to: 'withdrawn' },
  question: { by: ['decider'], unless: ['requester'], from: undecided, to: 'needs_info' },
  answer: { by: ['requester', 'supporter'], from: ['needs_info'], to: 'pending' },
  approve: { by: ['decider'], from: undecided, to: null },
  deny: { by: ['decider'], from: undecided, to: 'denied' },
  revoke: { by: ['decider'], from: approved, to: 'denied' },
}

/**
 * Whether somebody with these roles may do this to a request as it stands. Errors: `not_found` for a
 * stranger, `approver_required` for somebody of the organization who may see it but not decide,
 * `request_not_yours` for what is the requester's, `already_asked` for who asked or supports already,
 * `no_question` for an answer where none is open, `request_closed` once it is over or was decided.
 */
export function decideRequestAction(
  action: RequestAction,
  roles: readonly RequestRole[],
  state: RequestState,
): Result<true> {
  const { by, unless, from } = transitions[action]
  if (!roles.some((role) => role !== 'none')) return err(domainError('not_found'))
  if (roles.some((role) => unless?.includes(role))) return err(domainError('already_asked'))
  if (!roles.some((role) => by.includes(role))) {
    return err(domainError(by.includes('decider') ? 'approver_required' : 'request_not_yours'))
  }
  if (from.includes(state)) return ok(true)
  const isUnasked = action === 'answer' && undecided.includes(state)
  return err(domainError(isUnasked ? 'no_question' : 'request_closed'))
}

const allActions: readonly RequestAction[] = [
  'support',
  'withdraw',
  'question',
  'answer',
  'approve',
  'deny',
  'revoke',
]

/** What somebody may do now: what the page has buttons for. Who decides and supports it asks, and leaves the answer to others. */
export function possibleActions(
  roles: readonly RequestRole[],
  state: RequestState,
): RequestAction[] {
  const possible = allActions.filter((action) => decideRequestAction(action, roles, state).ok)
  return possible.filter((action) => action !== 'answer' || !possible.includes('question'))
}

/**
 * Where an approved request stands, by what Stripe and GitHub say: nothing is active before its
 * source says so (design, the three sources of truth). `approved` is what waits for nobody's word
 * but the person's own: an integration that is no GitHub App, once it is paid for.
 */
export function stateAfterApproval(
  { paid, purchased, installed }: RequestFacts,
  isGithubApp: boolean,
): ApprovedState {
  if (paid && !purchased) return 'awaiting_payment'
  if (installed) return 'active'
  return isGithubApp ? 'awaiting_install' : 'approved'
}

/** How an open request ends by something that happened elsewhere; null where it goes on. */
export function endByCause(state: RequestState, cause: RequestCause): EndState | null {
  if (isOver(state)) return null
  if (cause === 'installed_on_github') return 'active'
  const wasApproved = !undecided.includes(state)
  // An approval does not depend on who asked for it: the owner may still go on.
  if (wasApproved && (cause === 'requester_left' || cause === 'closed_on_github')) return null
  return cause === 'requester_left' ? 'withdrawn' : 'denied'
}

const DAY = 86_400_000

/** When the deciders are reminded of a request, days after it was made; it expires at the last. */
export const REMINDER_DAYS = [2, 5, 12, 21] as const

/** After how many days an undecided request expires, and a denied one may be asked again as it was. */
export const REQUEST_DAYS = 30

/** After how many days an approval that nobody acted upon ends. */
export const APPROVAL_DAYS = 30

/** When an undecided request expires. */
export function expiryOf(createdAt: Date): Date {
  return new Date(+createdAt + REQUEST_DAYS * DAY)
}

/** When an approval that nobody acted upon expires: by its last day at the latest. */
export function approvalExpiryOf(decidedAt: Date, endsAt: Date | null): Date {
  const late = new Date(+decidedAt + APPROVAL_DAYS * DAY)
  return endsAt !== null && endsAt < late ? endsAt : late
}

/** How long before its end everybody is warned of a request or an approval that nobody acted upon. */
const WARNING_DAYS = 3

/** The reminders of an approval that waits, before its end: how many are due by now, and whether the newest of them is the warning of the end. */
export function waitingReminders(
  { decidedAt, expiresAt }: { decidedAt: Date; expiresAt: Date },
  now: Date,
): { due: number; isWarning: boolean } {
  const warnAt = +expiresAt - WARNING_DAYS * DAY
  const before = REMINDER_DAYS.filter((days) => +decidedAt + days * DAY < warnAt)
  const due = before.filter((days) => +decidedAt + days * DAY <= +now).length
  const isWarning = warnAt <= +now
  return { due: isWarning ? before.length + 1 : due, isWarning }
}

/** When the deciders are reminded of an undecided request next; its end after the last reminder. */
export function nextReminder(createdAt: Date, reminders: number): Date {
  const days = REMINDER_DAYS[reminders]
  return days === undefined ? expiryOf(createdAt) : new Date(+createdAt + days * DAY)
}

/** How many of the reminders are due by now: after a pause of the worker several are told as one. */
export function remindersDue(createdAt: Date, now: Date): number {
  return REMINDER_DAYS.filter((days) => +createdAt + days * DAY <= +now).length
}

/** When an open request is looked at next without anyone asking: four times a day, sooner where something is due. What Stripe or GitHub tells comes at once. */
export function nextRequestCheck(now: Date, due: Date | null = null): Date {
  const pause = new Date(+now + DAY / 4)
  return due !== null && due > now && due < pause ? due : pause
}

/** When what was approved and is there is held against its terms next without anyone asking: on the last day that was set, else once a week. What GitHub tells comes at once. */
export function nextFollowUp(now: Date, endsAt: Date | null): Date {
  const pause = new Date(+now + 7 * DAY)
  return endsAt !== null && endsAt > now && endsAt < pause ? endsAt : pause
}

/** From when exactly what was denied may be asked again. */
export function againFrom(deniedAt: Date): Date {
  return new Date(+deniedAt + REQUEST_DAYS * DAY)
}

/** What has to have changed before the same is asked again within a month of a denial. */
export interface AskedAgain {
  deniedAt: Date
  termsChanged: boolean
  /** The listing, with its plans and permissions, is another than then, or the policy that denied it. */
  circumstancesChanged: boolean
}

/**
 * Whether a person may ask again for what was denied. Error: `denied_recently` with the day (UTC) from
 * which the same may be asked again, unless something changed.
 */
export function mayAskAgain(last: AskedAgain | null, now: Date): Result<true> {
  if (last === null || last.termsChanged || last.circumstancesChanged) return ok(true)
  const from = againFrom(last.deniedAt)
  if (now >= from) return ok(true)
  return err(domainError('denied_recently', { values: { date: from.toISOString().slice(0, 10) } }))
}
