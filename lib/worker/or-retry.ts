import type { DomainError } from '../core/errors'
import type { Result } from '../core/result'

/** What goes away by itself. */
const passing: readonly DomainError['code'][] = [
  'stripe_unavailable',
  'github_unavailable',
  'conflict',
]

/** Throws an error that goes away by itself, so that the job is tried again; any other is the answer, and stays. */
export function orRetry(result: Result<unknown>): void {
  if (!result.ok && passing.includes(result.error.code)) throw new Error(result.error.code)
}
