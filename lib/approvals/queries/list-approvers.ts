import type { AuthorizedAccountId } from '../../accounts/types'
import { db } from '../../db/client'
import type { ApproverView } from '../types'

/** Whom an organization's owners named to decide beside them, the days that are over among them. */
export async function listApprovers(organizationId: AuthorizedAccountId): Promise<ApproverView[]> {
  const named = await db().organizationApprover.findMany({
    where: { organizationId },
    orderBy: { createdAt: 'asc' },
    include: {
      account: { select: { login: true } },
      namedBy: { select: { account: { select: { login: true } } } },
    },
  })
  return named.map(({ accountId, account, until, namedBy }) => ({
    accountId,
    login: account.login,
    until: until?.toISOString() ?? null,
    namedBy: namedBy.account.login,
  }))
}
