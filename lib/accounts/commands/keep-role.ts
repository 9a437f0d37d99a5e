import type { GithubRole } from '../../adapters/github/types'
import type { Transaction } from '../../db/transaction'

interface Pair {
  organizationId: string
  memberId: string
}

/** Keeps what GitHub said of a person's role in an organization; null forgets what was known before it said so. A billing manager is kept apart from the members. */
export async function keepRole(
  tx: Transaction,
  { organizationId, memberId }: Pair,
  role: GithubRole | null,
  readAt: Date,
): Promise<void> {
  const member = { organizationId, memberId }
  const manager = { organizationId, managerId: memberId }
  const before = { readAt: { lte: readAt } }
  if (role !== 'billing_manager') {
    await tx.billingManager.deleteMany({ where: { ...manager, ...before } })
  }
  if (role === null || role === 'billing_manager') {
    await tx.membership.deleteMany({ where: { ...member, ...before } })
  }
  if (role === 'billing_manager') {
    await tx.billingManager.upsert({
      where: { organizationId_managerId: manager },
      create: { ...manager, readAt },
      update: { readAt },
    })
  } else if (role !== null) {
    await tx.membership.upsert({
      where: { organizationId_memberId: member },
      create: { ...member, role, readAt },
      update: { role, readAt },
    })
  }
}
