import { recordAudit } from '../../audit/record'
import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'

/** Has every open request looked at that is about an account, or was made by it. */
async function queueRequests(tx: Transaction, accountId: string): Promise<void> {
  const open = await tx.installationRequest.findMany({
    where: { endedAt: null, OR: [{ organizationId: accountId }, { requesterId: accountId }] },
    select: { id: true },
  })
  for (const { id } of open) {
    await addJob(tx, 'request.check', { requestId: id }, { key: `request:${id}` })
  }
}

/**
 * Keeps that GitHub no longer has an account, with the audit row: its roles, and those of others in
 * it, are gone, and whom an owner named there decides no more. Money and audit stay; what is still
 * open ends by its own checks. An account that is there again is remembered as before.
 */
export async function forgetAccount(
  tx: Transaction,
  accountId: string,
  readAt: Date,
): Promise<void> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, deletedAt: null, readAt: { lte: readAt } },
    data: { deletedAt: readAt, readAt },
  })
  if (count === 0) return
  const either = { OR: [{ organizationId: accountId }, { memberId: accountId }] }
  const roles = await tx.membership.deleteMany({ where: either })
  await tx.billingManager.deleteMany({
    where: { OR: [{ organizationId: accountId }, { managerId: accountId }] },
  })
  const approvers = await tx.organizationApprover.deleteMany({
    where: { OR: [{ organizationId: accountId }, { accountId }] },
  })
  const editors = await tx.publisherEditor.deleteMany({ where: { accountId } })
  await tx.organizationConnection.updateMany({
    where: { organizationId: accountId, disconnectedAt: null },
    data: { disconnectedAt: readAt, suspendedAt: null, readAt },
  })
  await recordAudit(tx, {
    actor: { type: 'github' },
    action: 'account.deleted',
    subject: { type: 'account', id: accountId },
    accountId,
    detail: { roles: roles.count, approvers: approvers.count, editors: editors.count },
  })
  await queueRequests(tx, accountId)
}
