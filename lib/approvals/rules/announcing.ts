import type { NoticeKind } from '../../notifications/schema'

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
  request_approved: everybody,
  request_denied: everybody,
  request_withdrawn: everybody,
  request_expired: everybody,
  request_reminder: ['deciders'],
  request_active: everybody,
  request_closed: everybody,
  request_larger: ['deciders'],
  request_ending: everybody,
}

/**
 * What of a request's life the integrator learns by webhook, which GitHub has no event for (facts
 * §3.4): never the reasons, nor the conversation.
 */
export const webhookActions: Partial<
  Record<RequestNotice, 'created' | 'approved' | 'denied' | 'withdrawn'>
> = {
  request_asked: 'created',
  request_approved: 'approved',
  request_denied: 'denied',
  request_withdrawn: 'withdrawn',
  request_expired: 'withdrawn',
  request_closed: 'denied',
}
