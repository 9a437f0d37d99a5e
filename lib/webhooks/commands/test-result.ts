import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { PingOutcome } from '../types'

/** A test that had to be answered with success. Errors: `test_refused` with the status, `test_unanswered`. */
export function testResult(outcome: PingOutcome): Result<PingOutcome> {
  const { succeeded, statusCode: status } = outcome
  if (succeeded) return ok(outcome)
  return err(
    status === null
      ? domainError('test_unanswered')
      : domainError('test_refused', { values: { status } }),
  )
}
