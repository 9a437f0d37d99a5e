import { err, ok, type Result } from '../../core/result'
import { type ApiError, notFound } from './errors'

/** PostgreSQL's largest integer: a plan's id is no larger. */
export const largestPlanId = 2_147_483_647

/** A number in an address: what is none, or larger than the database can hold, names nothing. Errors: 404. */
export function readId(text: string, largest = Number.MAX_SAFE_INTEGER): Result<number, ApiError> {
  const id = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  return id <= largest ? ok(id) : err(notFound)
}
