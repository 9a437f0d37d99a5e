import type { AccountRole, NeededRole } from './types'

/** A role older than this is read again before a command relies on it. */
export const ROLE_FRESH_MS = 60_000

/** While GitHub does not answer, pages that only show go by a role this old, commands never. */
export const ROLE_READABLE_MS = 60 * 60_000

/** Whether a role is enough: one's own account is, and an owner is also a member. */
export function isEnough(role: AccountRole, needed: NeededRole): boolean {
  if (role === 'self' || role === 'owner') return true
  return role === 'member' && needed === 'member'
}

/** The oldest moment at which a role may have been read to count as fresh. */
export function freshSince(now: Date): Date {
  return new Date(now.getTime() - ROLE_FRESH_MS)
}
