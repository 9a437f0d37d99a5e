import { isSameOrigin } from '@/lib/auth/origin'
import { type DomainError, domainError } from '@/lib/core/errors'

/** Next.js reads no more of a form than a megabyte. */
const LIMIT_BYTES = 1_000_000

/** Why a form is refused before Next.js reads it, which would answer 500 to these; null for one that may go on. */
export function formErrorOf({ method, headers }: Request): DomainError | null {
  if (method !== 'POST') return null
  if (!isSameOrigin(headers)) return domainError('forbidden_origin')
  const size = Number(headers.get('content-length') ?? 0)
  return size > LIMIT_BYTES ? domainError('body_too_large') : null
}
