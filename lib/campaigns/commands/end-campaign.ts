import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import type { Transaction } from '../../db/transaction'
import { tallyOf } from '../rules'
import { nextLook } from '../rules/timing'
import { announceCampaign } from './announce-campaign'
import { recordCampaignAudit } from './record-campaign-audit'

/** Closes an open campaign with its result, in the caller's transaction, by an owner or by its deadline; false where it was closed already. */
export async function endCampaign(
  tx: Transaction,
  id: string,
  by: Actor | 'deadline',
): Promise<boolean> {
  // Decisions wait for the row, so that each is in the result or refused.
  await tx.$queryRaw`select 1 from campaign where id = ${id} for update`
  const { items, ...campaign } = await tx.campaign.findUniqueOrThrow({
    where: { id },
    include: { items: true },
  })
  if (campaign.state === 'closed') return false
  const result = tallyOf(items)
  const { deadline, organizationId } = campaign
  const closedAt = now()
  const look = { state: 'closed', deadline, closedAt, outstanding: result.outstanding } as const
  await tx.campaign.update({
    where: { id },
    data: {
      state: 'closed',
      closedAt,
      closedById: by === 'deadline' ? null : by.userId,
      result,
      dueAt: nextLook(look, closedAt),
    },
  })
  await recordCampaignAudit(tx, by === 'deadline' ? 'system' : by, {
    ...{ id, organizationId, what: 'closed', detail: result },
  })
  const told = { kind: 'campaign_closed', id, key: 'end' } as const
  await announceCampaign(tx, by === 'deadline' ? told : { ...told, by })
  return true
}
