import type { Actor } from '../../accounts/types'
import type { WhatHappened } from '../../audit/actions'
import { recordAudit } from '../../audit/record'
import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'

interface Change {
  id: string
  organizationId: string
  /** What happened, such as `decided`. */
  what: WhatHappened<'campaign'>
  detail?: Prisma.InputJsonObject
}

/** The audit row of a campaign's change, by a person, by GitHub, or by the system. */
export function recordCampaignAudit(
  tx: Transaction,
  actor: Actor | 'github' | 'system',
  { id, organizationId, what, detail }: Change,
): Promise<void> {
  const { userId, ip } = typeof actor === 'string' ? {} : actor
  return recordAudit(tx, {
    actor: typeof actor === 'string' ? { type: actor } : { type: 'user', userId, ip },
    action: `campaign.${what}`,
    subject: { type: 'campaign', id },
    accountId: organizationId,
    ...(detail === undefined ? {} : { detail }),
  })
}
