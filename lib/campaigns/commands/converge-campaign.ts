import { sameValue } from '../../core/same-value'
import { type Transaction, transaction } from '../../db/transaction'
import {
  decidedOf,
  type LoadedCampaign,
  type LoadedItem,
  loadCampaign,
} from '../queries/load-campaign'
import { readCurrent } from '../queries/read-current'
import { standingOf } from '../rules'
import { outcomeOf } from '../rules/outcome'
import type { Done } from '../types'
import { recordCampaignAudit } from './record-campaign-audit'

/** A closed campaign follows only what is still to be done: its answers stand. */
function isFollowed({ state }: LoadedCampaign, item: LoadedItem): boolean {
  return state === 'open' || standingOf(item) === 'outstanding'
}

async function keep(
  tx: Transaction,
  campaign: LoadedCampaign,
  item: LoadedItem,
  done: Done | null,
): Promise<void> {
  const { count } = await tx.campaignItem.updateMany({
    // Whoever decided meanwhile decided on something else.
    where: { id: item.id, version: item.version, outcome: item.outcome },
    data: {
      outcome: done?.outcome ?? null,
      outcomeSource: done?.source ?? null,
      outcomeAt: done?.at ?? null,
      outcomeById: done?.byId ?? null,
    },
  })
  if (count === 0) return
  const { id, organizationId } = campaign
  await recordCampaignAudit(tx, done?.source === 'github' ? 'github' : 'system', {
    ...{ id, organizationId, what: done === null ? 'item_reopened' : `item_${done.outcome}` },
    detail: { integration: item.name, source: done?.source ?? null },
  })
}

/** Makes what became of a campaign's integrations what their sources say by now, as it is kept here. Any number of looks ends the same. */
export async function convergeCampaign(campaignId: string): Promise<void> {
  const campaign = await loadCampaign(campaignId)
  if (campaign === null) return
  const items = campaign.items.filter((item) => isFollowed(campaign, item))
  const current = await readCurrent(campaign.organizationId, items)
  await transaction(async (tx) => {
    for (const item of items) {
      const now = current.get(item.id)
      const decided = decidedOf(item)
      const done = now === undefined ? decided.done : outcomeOf(decided, now)
      if (!sameValue(done?.outcome ?? null, item.outcome)) await keep(tx, campaign, item, done)
    }
  })
}
