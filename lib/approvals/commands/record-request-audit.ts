import type { Actor } from '../../accounts/types'
import type { WhatHappened } from '../../audit/actions'
import { recordAudit } from '../../audit/record'
import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'

interface Change {
  requestId: string
  organizationId: string
  /** What happened, such as `approved`. */
  what: WhatHappened<'request'>
  detail?: Prisma.InputJsonObject
  rule?: string
}

/** The audit row of a request's change, by a person, by GitHub, or by the system. A request's timeline is made of these rows. */
export function recordRequestAudit(
  tx: Transaction,
  actor: Actor | 'github' | 'system',
  { requestId, organizationId, what, detail, rule }: Change,
): Promise<void> {
  const { userId, ip } = typeof actor === 'string' ? {} : actor
  return recordAudit(tx, {
    actor: typeof actor === 'string' ? { type: actor } : { type: 'user', userId, ip },
    action: `request.${what}`,
    subject: { type: 'installation_request', id: requestId },
    accountId: organizationId,
    ...(detail === undefined ? {} : { detail }),
    ...(rule === undefined ? {} : { rule }),
  })
}
