import { actsFor } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { readRoleNow } from '../queries/read-roles'
import { approverSchema } from '../schema'
import { findMember } from './find-member'

/** Only an owner, as GitHub says at this moment, names who decides beside the owners. Errors: `not_found`, `owner_required`, those of reading the role. */
export async function requireOwnerNow(actor: Actor, organizationId: string): Promise<Result<true>> {
  const role = await readRoleNow(actor, organizationId)
  if (!role.ok) return role
  if (role.value === 'owner') return ok(true)
  return err(domainError(role.value === null ? 'not_found' : 'owner_required'))
}

/**
 * Names somebody of the organization to decide on its requests: an approver, or until a day a
 * deputy. Naming them again changes the day. Who leaves the organization decides no more. Errors:
 * `invalid_input`, `not_found`, `owner_required`, `not_a_member`, `date_not_future`, `role_lost`,
 * `session_expired`, `github_unavailable`.
 */
export async function nameApprover(
  actor: Actor,
  organizationId: string,
  input: unknown,
): Promise<Result<{ login: string }>> {
  const parsed = parseInput(approverSchema, input)
  if (!parsed.ok) return parsed
  const owner = await requireOwnerNow(actor, organizationId)
  if (!owner.ok) return owner
  const day = parsed.value.until
  const until = day === null ? null : new Date(`${day}T23:59:59.999Z`)
  if (until !== null && until <= now()) {
    return err(domainError('date_not_future', { field: 'until' }))
  }
  const member = await findMember(actor, organizationId, parsed.value.login)
  if (!member.ok) return member
  const { accountId, login } = member.value
  return transaction(async (tx) => {
    const still = { AND: [{ id: organizationId }, actsFor(actor, 'owner')] }
    if ((await tx.account.count({ where: still })) === 0) return err(domainError('role_lost'))
    const kind = until === null ? ('approver' as const) : ('deputy' as const)
    const data = { kind, until, namedById: actor.userId }
    await tx.organizationApprover.upsert({
      where: { organizationId_accountId: { organizationId, accountId } },
      create: { organizationId, accountId, createdAt: now(), ...data },
      update: data,
    })
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'organization.approver_named',
      subject: { type: 'account', id: accountId },
      accountId: organizationId,
      detail: { login, kind, until: until?.toISOString() ?? null },
    })
    return ok({ login })
  })
}
