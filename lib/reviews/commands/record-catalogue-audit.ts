import type { AuditAction } from '../../audit/actions'
import { recordAudit } from '../../audit/record'
import type { Operator } from '../../auth/operator'
import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'

/** Writes what the operator changed of the marketplace itself into the audit. */
export async function recordCatalogueAudit(
  tx: Transaction,
  operator: Operator,
  action: AuditAction,
  subject: { type: string; id: string },
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await recordAudit(tx, {
    actor: { type: 'user', userId: operator.userId, ...(operator.ip ? { ip: operator.ip } : {}) },
    action,
    subject,
    detail,
  })
}
