import { transaction } from '../../db/transaction'
import type { RequestRow } from '../queries/load-request'
import { undecided } from '../rules'
import { moveRequest } from './move-request'
import { recordRequestAudit } from './record-request-audit'

/** Hands the request of somebody who left to whoever supports it longest; false where nobody does. */
export async function passOn(row: RequestRow): Promise<boolean> {
  const { id: requestId, organizationId, version } = row
  return transaction(async (tx) => {
    const heir = await tx.requestSupporter.findFirst({
      where: {
        requestId,
        account: { memberships: { some: { organizationId } } },
      },
      orderBy: [{ createdAt: 'asc' }, { accountId: 'asc' }],
      include: { account: { select: { login: true } } },
    })
    if (heir === null) return false
    const { accountId, reason, account } = heir
    const moved = await moveRequest(tx, {
      requestId,
      from: undecided,
      version,
      data: { requesterId: accountId, ...(reason === '' ? {} : { reason }) },
    })
    if (!moved.ok) return false
    await tx.requestSupporter.delete({ where: { requestId_accountId: { requestId, accountId } } })
    await recordRequestAudit(tx, 'github', {
      requestId,
      organizationId,
      what: 'passed_on',
      detail: { from: row.requester.login, to: account.login },
    })
    return true
  })
}
