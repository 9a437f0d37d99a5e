import { readRole } from '../../accounts/commands/read-role'
import { recordAudit } from '../../audit/record'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

/** Whom an owner named decides no more once they left, also if they come back: an owner may name them again. */
async function dropApprover(
  tx: Transaction,
  pair: { organizationId: string; accountId: string },
): Promise<void> {
  const { count } = await tx.organizationApprover.deleteMany({ where: pair })
  if (count === 0) return
  await recordAudit(tx, {
    actor: { type: 'github' },
    action: 'organization.approver_left',
    subject: { type: 'account', id: pair.accountId },
    accountId: pair.organizationId,
  })
}

/**
 * Follows that somebody is no member of an organization any more, by GitHub's last word: they decide
 * there no longer, and what they asked for is looked at, to be passed on or to end. Who is still a
 * member is left alone.
 */
async function followLeaver(organizationId: string, memberId: string): Promise<void> {
  const pair = { organizationId, memberId }
  await transaction(async (tx) => {
    if ((await tx.membership.count({ where: pair })) > 0) return
    await dropApprover(tx, { organizationId, accountId: memberId })
    const asked = await tx.installationRequest.findMany({
      where: { organizationId, requesterId: memberId, endedAt: null },
      select: { id: true },
    })
    for (const { id } of asked) {
      await addJob(tx, 'request.check', { requestId: id }, { key: `request:${id}` })
    }
  })
}

/** The same by GitHub's numbers, after the role was read again. */
export async function followMember(
  organizationGithubId: number,
  memberGithubId: number,
): Promise<void> {
  const [organization, member] = await Promise.all([
    db().account.findUnique({ where: { githubId: organizationGithubId }, select: { id: true } }),
    db().account.findUnique({ where: { githubId: memberGithubId }, select: { id: true } }),
  ])
  if (organization !== null && member !== null) await followLeaver(organization.id, member.id)
}

/** Everybody whose belonging to the organization something hangs on. */
async function findConcerned(organizationId: string): Promise<string[]> {
  const [named, asking] = await Promise.all([
    db().organizationApprover.findMany({ where: { organizationId }, select: { accountId: true } }),
    db().installationRequest.findMany({
      where: { organizationId, endedAt: null },
      select: { requesterId: true },
    }),
  ])
  const ids = [...named.map((one) => one.accountId), ...asking.map((one) => one.requesterId)]
  return [...new Set(ids)]
}

/** Reads again whether those still belong to an organization who ask or were named to decide there, since GitHub's event may have been lost. Errors: `github_unavailable`. */
export async function followMembers(organizationId: string): Promise<Result<void>> {
  for (const memberId of await findConcerned(organizationId)) {
    const role = await readRole({ organizationId, memberId })
    if (role.ok) await followLeaver(organizationId, memberId)
    else if (role.error.code === 'github_unavailable') return role
  }
  return ok(undefined)
}
