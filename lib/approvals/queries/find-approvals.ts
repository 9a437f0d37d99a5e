import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { approversOf } from './read-roles'

const include = {
  user: { select: { accountId: true, account: { select: { login: true } } } },
} satisfies Prisma.RequestApprovalInclude

export type ApprovalRow = Prisma.RequestApprovalGetPayload<{ include: typeof include }>

type Row = { id: string } & Parameters<typeof approversOf>[0]

/** The approvals of a request by people who still decide by GitHub's last word, in the order they were given. */
export function findApprovals(
  on: Pick<Transaction, 'requestApproval'>,
  row: Row,
): Promise<ApprovalRow[]> {
  return on.requestApproval.findMany({
    where: { requestId: row.id, user: { account: approversOf(row) } },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    include,
  })
}
