import type { Actor } from '../../accounts/types'
import { isGuided } from '../../approvals/queries/to-oauth-step'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { decidesItem } from '../queries/decides-item'
import { decidedOf } from '../queries/load-campaign'
import { loadItem } from '../queries/load-item'
import { readCurrent } from '../queries/read-current'
import { maySpeak } from '../rules'
import { canBeSaid } from '../rules/outcome'
import { itemSchema } from '../schema'
import { recordCampaignAudit } from './record-campaign-audit'

/**
 * Takes a person's word that what was decided is done, where GitHub does not tell: which of the
 * chosen repositories are left, or what is no GitHub App. It is kept and shown as their word. Errors:
 * `invalid_input`, `not_found`, `github_tells` where GitHub is asked instead,
 * `item_changed`, `role_lost`, `organization_not_connected`, `github_unavailable`.
 */
export async function sayDone(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(itemSchema, input)
  if (!parsed.ok) return parsed
  const found = await loadItem(actor, parsed.value.item)
  if (!found.ok) return found
  const { item, organizationId, campaignId } = found.value
  const allowed = maySpeak({ ...found.value, outcome: item.outcome })
  if (!allowed.ok) return allowed
  const current = (await readCurrent(organizationId, [item])).get(item.id)
  const decided = decidedOf(item)
  const isOpen = decided.decision !== null && decided.decision !== 'keep' && decided.done === null
  if (!isOpen || current === undefined) return err(domainError('item_changed'))
  const guided = isGuided(item.kind)
  if (!canBeSaid({ ...decided, current, guided })) return err(domainError('github_tells'))
  const outcome = decided.decision === 'narrow' ? ('narrowed' as const) : ('removed' as const)
  return transaction(async (tx) => {
    const { count } = await tx.campaignItem.updateMany({
      where: { AND: [{ id: item.id, version: item.version, outcome: null }, decidesItem(actor)] },
      data: {
        ...{ outcome, outcomeSource: 'person', outcomeAt: now(), outcomeById: actor.userId },
      },
    })
    if (count === 0) return err(domainError('item_changed'))
    const detail = { integration: item.name, outcome, source: 'person' }
    await recordCampaignAudit(tx, actor, {
      ...{ id: campaignId, organizationId, what: 'said_done', detail },
    })
    return ok(undefined)
  })
}
