import type { DomainError } from './errors'

/** What a command or a rule answers: a value, or an error that the person can act on. */
export type Result<T, E = DomainError> = { ok: true; value: T } | { ok: false; error: E }

/** A successful result. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** A failed result. */
export function err<E>(error: E): { ok: false; error: E } {
  return { ok: false, error }
}
