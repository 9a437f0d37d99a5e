import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { syncInventory } from '../../inventory/commands/sync-inventory'
import { tallyOf } from '../rules'
import { nextLook, remindersOver } from '../rules/timing'
import { announceCampaign } from './announce-campaign'
import { convergeCampaign } from './converge-campaign'
import { endCampaign } from './end-campaign'
import { recordCampaignAudit } from './record-campaign-audit'

/** The reminder that is due, once: several that were missed are told as the last of them. */
async function remind(campaignId: string): Promise<void> {
  await transaction(async (tx) => {
    const campaign = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      include: { items: true },
    })
    const { id, organizationId, deadline, reminders } = campaign
    const over = remindersOver(deadline, now())
    if (over <= reminders) return
    const { count } = await tx.campaign.updateMany({
      where: { id, state: 'open', reminders },
      data: { reminders: over },
    })
    const { unanswered, outstanding } = tallyOf(campaign.items)
    if (count === 0 || unanswered + outstanding === 0) return
    const detail = { unanswered, outstanding }
    await recordCampaignAudit(tx, 'system', { id, organizationId, what: 'reminded', detail })
    await announceCampaign(tx, { kind: 'campaign_reminder', id, key: String(over) })
  })
}

async function lookLater(campaignId: string): Promise<void> {
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: { items: true },
  })
  const { outstanding } = tallyOf(campaign.items)
  await db().campaign.updateMany({
    where: { id: campaignId, state: campaign.state },
    data: { dueAt: nextLook({ ...campaign, outstanding }, now()) },
  })
}

/**
 * Reads what the organization has by now, and does what is due: what was carried out on GitHub, the
 * reminder, the end. What does not depend on GitHub is done all the same. Any number of looks ends
 * the same. Errors: `github_unavailable`.
 */
export async function checkCampaign(campaignId: string): Promise<Result<void>> {
  const campaign = await db().campaign.findUnique({ where: { id: campaignId } })
  if (campaign === null) return ok(undefined)
  const read = await syncInventory(campaign.organizationId)
  await convergeCampaign(campaignId)
  if (campaign.state === 'open') {
    if (campaign.deadline <= now()) {
      await transaction((tx) => endCampaign(tx, campaignId, 'deadline'))
    } else await remind(campaignId)
  }
  await lookLater(campaignId)
  // An organization that is no longer connected tells nothing more, and that is no reason to ask again.
  return !read.ok && read.error.code === 'github_unavailable' ? read : ok(undefined)
}
