import { type DomainError, domainError } from '@/lib/core/errors'

/** What only the catalogue can find wrong with a search, each with the field it is about. */
const errors = [
  domainError('unknown_filter', { field: 'category' }),
  domainError('invalid_cursor', { field: 'cursor' }),
  domainError('rate_limited'),
]

/** The error that a search page was sent on with, by its code; null for anything else. */
export function searchErrorOf(code: unknown): DomainError | null {
  return errors.find((error) => error.code === code) ?? null
}
