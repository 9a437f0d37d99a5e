import type { z } from 'zod'
import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import { decidesItem } from '../queries/decides-item'
import { type AuthorizedItem, loadItem } from '../queries/load-item'
import { readCurrent } from '../queries/read-current'
import { mayDecide } from '../rules'
import { stateAt } from '../rules/timing'
import { decideItemSchema, heldAccessSchema } from '../schema'
import type { HeldAccess } from '../types'
import { convergeCampaign } from './converge-campaign'
import { recordCampaignAudit } from './record-campaign-audit'

type Input = z.output<typeof decideItemSchema>

const takesDecisions = () => ({ state: 'open' as const, deadline: { gt: now() } })

/** Why a decision could not be kept, from how the integration stands now. */
async function refusal(tx: Transaction, id: string, version: number): Promise<Result<never>> {
  const row = await tx.campaignItem.findUniqueOrThrow({
    where: { id },
    include: { campaign: true, decidedBy: { select: { account: { select: { login: true } } } } },
  })
  if (stateAt(row.campaign, now()) === 'closed') return err(domainError('campaign_closed'))
  const login = row.decidedBy?.account.login
  if (row.version !== version && login !== undefined) {
    return err(domainError('item_decided', { values: { login } }))
  }
  return err(domainError(row.outcome === 'gone' ? 'item_changed' : 'role_lost'))
}

async function write(
  actor: Actor,
  { item, campaignId, organizationId }: AuthorizedItem,
  { version, decision, note, narrowing }: Input,
  decidedOn: HeldAccess,
): Promise<Result<void>> {
  return transaction(async (tx) => {
    // A campaign that is being closed counts every decision, or refuses it.
    await tx.$queryRaw`select 1 from campaign where id = ${campaignId} for share`
    const what = decision === 'narrow' ? narrowing : ''
    const { count } = await tx.campaignItem.updateMany({
      where: {
        AND: [{ id: item.id, version, campaign: takesDecisions() }, decidesItem(actor)],
        OR: [{ outcome: null }, { outcome: { not: 'gone' } }],
      },
      data: {
        ...{ decision, note, narrowing: what, decidedOn: { ...decidedOn } },
        ...{ decidedById: actor.userId, decidedAt: now(), version: { increment: 1 } },
        // What became of it is looked at anew, by the new decision.
        ...{ outcome: null, outcomeSource: null, outcomeAt: null, outcomeById: null },
      },
    })
    if (count === 0) return refusal(tx, item.id, version)
    const detail = { integration: item.name, decision, narrowing: what, note }
    await recordCampaignAudit(tx, actor, {
      ...{ id: campaignId, organizationId, what: 'decided', detail },
    })
    return ok(undefined)
  })
}

/**
 * Decides on an integration of an open campaign: keep it, narrow it to what is said, or remove it. A
 * decision may be changed until the end. What it may do at this moment is kept, to be held against
 * what GitHub says afterwards: nothing is done on GitHub by deciding. The role is read from GitHub
 * at this moment, and of two who decide at once the second learns who was first. Errors:
 * `invalid_input`, `narrowing_missing`, `not_found`, `campaign_closed`, `item_decided`,
 * `item_changed` for what is gone, `role_lost`, `organization_not_connected`, `github_unavailable`.
 */
export async function decideItem(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(decideItemSchema, input)
  if (!parsed.ok) return parsed
  if (parsed.value.decision === 'narrow' && parsed.value.narrowing === '') {
    return err(domainError('narrowing_missing', { field: 'narrowing' }))
  }
  const found = await loadItem(actor, parsed.value.item)
  if (!found.ok) return found
  const { item, organizationId, campaignId } = found.value
  const allowed = mayDecide({ ...found.value, outcome: item.outcome })
  if (!allowed.ok) return allowed
  const current = (await readCurrent(organizationId, [item])).get(item.id)
  const decidedOn = current?.access ?? heldAccessSchema.parse(item.access)
  const written = await write(actor, found.value, parsed.value, decidedOn)
  if (written.ok) await convergeCampaign(campaignId)
  return written
}
