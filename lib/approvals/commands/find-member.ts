import { holdAccessToken } from '../../accounts/commands/hold-access-token'
import { readRole } from '../../accounts/commands/read-role'
import { rememberAccount } from '../../accounts/commands/remember-account'
import type { Actor } from '../../accounts/types'
import { findUser } from '../../adapters/github/find-user'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'

/** Whoever has this login on GitHub today, as a member of the organization. Errors: `not_a_member`, `session_expired`, `github_unavailable`. */
export async function findMember(
  actor: Actor,
  organizationId: string,
  login: string,
): Promise<Result<{ accountId: string; login: string }>> {
  const unknown = err(domainError('not_a_member', { field: 'login' }))
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  const found = await findUser(token.value, login)
  if (!found.ok) return found.error.code === 'not_found' ? unknown : found
  const readAt = now()
  const accountId = await transaction((tx) => rememberAccount(tx, found.value, readAt))
  const role = await readRole({ organizationId, memberId: accountId })
  if (!role.ok) return role
  const belongs = role.value === 'member' || role.value === 'admin'
  return belongs ? ok({ accountId, login: found.value.login }) : unknown
}
