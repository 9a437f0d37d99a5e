import type { Result } from '@/lib/core/result'

/** A webhook from the inbox. Its payload only says what to read again. */
export interface GithubEvent {
  id: string
  event: string
  payload: unknown
}

/** Throws what could not be read, so that the event is handled again later. */
export function orRetry(result: Result<unknown>): void {
  if (!result.ok) throw new Error(result.error.code)
}
