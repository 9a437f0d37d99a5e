import { now } from '../clock'
import { newId } from '../core/ids'
import type { AuditActor, Prisma } from '../db/generated/client'
import type { Transaction } from '../db/transaction'
import type { AuditAction } from './actions'

/** Who acted: a signed-in person, or the system that told us. */
export interface Actor {
  type: AuditActor
  userId?: string
  ip?: string
}

/** One audited fact. `accountId` is the account it concerns, whose owners may read it. */
export interface AuditEntry {
  actor: Actor
  action: AuditAction
  subject: { type: string; id: string }
  accountId?: string
  detail?: Prisma.InputJsonObject
  rule?: string
}

/** Writes the audit row of a change in the transaction of that change; the table is append-only. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      id: newId('audit'),
      at: now(),
      actor: entry.actor.type,
      userId: entry.actor.userId ?? null,
      ip: entry.actor.ip ?? null,
      action: entry.action,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      accountId: entry.accountId ?? null,
      detail: entry.detail ?? {},
      rule: entry.rule ?? null,
    },
  })
}
