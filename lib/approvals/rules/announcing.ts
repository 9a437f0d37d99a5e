import type { NoticeKind } from '../../notifications/schema'
import type { RequestState } from '../types'

/** A step of a request that people are told of. */
export type RequestNotice = Extract<NoticeKind, `request_${string}`>

type Part = 'askers' | 'deciders'

const everybody: readonly Part[] = ['askers', 'deciders']

/** Whom each step is told to: who asked and who supports it, and who decides. */
export const concerned: Record<RequestNotice, readonly Part[]> = {
  request_asked: ['deciders'],
  request_supported: everybody,
  request_needs_info: ['askers'],
  request_answered: ['deciders'],
  request_approval_given: ['deciders'],
  request_approved: everybody,
  request_denied: everybody,
  request_withdrawn: everybody,
  request_expired: everybody,
  request_reminder: ['deciders'],
  request_waiting: ['deciders'],
  request_expiring: everybody,
  request_active: everybody,
  request_removed: ['askers'],
  request_larger: ['deciders'],
  request_ending: everybody,
}

/** What goes to those alone whom a rule of the policy names to decide, where it names some. */
export const routed: readonly RequestNotice[] = [
  'request_asked',
  'request_answered',
  'request_approval_given',
  'request_reminder',
]

/** What names the rule of the policy that decided, or asks for the review. */
export const ruled: readonly RequestNotice[] = [
  'request_asked',
  'request_approval_given',
  'request_approved',
  'request_denied',
  'request_reminder',
]

/** What asks people to decide, and holds all that a decision needs. */
export const decided: readonly RequestNotice[] = [
  'request_asked',
  'request_approval_given',
  'request_reminder',
]

const ends: readonly RequestNotice[] = ['request_denied', 'request_withdrawn', 'request_expired']

/**
 * What of a request's life the integrator learns by webhook, which GitHub has no event for (facts
 * §3.4): never the reasons, nor the conversation. One that was closed on GitHub counts as denied,
 * one that expired as withdrawn; null for what is not theirs to know.
 */
export function webhookAction(
  kind: RequestNotice,
  state: RequestState,
): 'created' | 'approved' | 'denied' | 'withdrawn' | null {
  if (kind === 'request_asked') return 'created'
  if (kind === 'request_approved') return 'approved'
  if (!ends.includes(kind)) return null
  return state === 'denied' ? 'denied' : 'withdrawn'
}
