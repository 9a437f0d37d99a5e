import type { Actor } from '../../accounts/types'
import { findMember } from '../../approvals/commands/find-member'
import { decidesFor } from '../../approvals/queries/read-roles'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { type AuthorizedCampaign, authorizeCampaign } from '../queries/authorize-campaign'
import { stateAt } from '../rules/timing'
import { assignSchema } from '../schema'
import { announceCampaign } from './announce-campaign'
import { recordCampaignAudit } from './record-campaign-audit'

interface Assignment {
  campaign: AuthorizedCampaign
  /** One integration; null for all that nobody reviews yet. */
  item: string | null
  /** Null leaves it to the owners. */
  reviewer: { accountId: string; login: string } | null
}

async function write(
  actor: Actor,
  { campaign, item, reviewer }: Assignment,
): Promise<Result<{ login: string | null }>> {
  const { id, organizationId } = campaign
  return transaction(async (tx) => {
    await tx.$queryRaw`select 1 from campaign where id = ${id} for share`
    const held = await tx.campaign.findFirst({ where: { id, organization: decidesFor(actor) } })
    if (held === null) return err(domainError('role_lost'))
    if (stateAt(held, now()) === 'closed') return err(domainError('campaign_closed'))
    const given = await tx.campaignItem.updateManyAndReturn({
      where: {
        campaignId: id,
        ...(item === null ? { reviewerId: null, decision: null } : { id: item }),
      },
      data: { reviewerId: reviewer?.accountId ?? null },
    })
    if (given.length === 0) return err(domainError('item_changed'))
    const login = reviewer?.login ?? null
    const names = given.map(({ name }) => name)
    await recordCampaignAudit(tx, actor, {
      ...{ id, organizationId, what: 'reviewer_assigned', detail: { login, integrations: names } },
    })
    if (reviewer !== null) {
      const to = reviewer.accountId
      const key = `${to}:${now().toISOString()}`
      await announceCampaign(tx, { kind: 'campaign_assigned', id, key, by: actor, to })
    }
    return ok({ login })
  })
}

/**
 * Gives an integration of an open campaign, or all that nobody reviews and nobody decided on, to a
 * member of the organization to decide on; without a login it is the owners' again. An owner, or whom
 * an owner named, as GitHub says now. Errors: `invalid_input`, `not_found`, `approver_required`,
 * `not_a_member`, `campaign_closed`, `item_changed`, `role_lost`, `organization_not_connected`,
 * `session_expired`, `github_unavailable`.
 */
export async function assignReviewer(
  actor: Actor,
  input: unknown,
): Promise<Result<{ login: string | null }>> {
  const parsed = parseInput(assignSchema, input)
  if (!parsed.ok) return parsed
  const { campaign: campaignId, item = null, login } = parsed.value
  const campaign = await authorizeCampaign(actor, campaignId, 'act')
  if (!campaign.ok) return campaign
  const { organizationId, role } = campaign.value
  if (role === 'reviewer') return err(domainError('approver_required'))
  if (login === undefined) return write(actor, { campaign: campaign.value, item, reviewer: null })
  const reviewer = await findMember(actor, organizationId, login)
  if (!reviewer.ok) return reviewer
  return write(actor, { campaign: campaign.value, item, reviewer: reviewer.value })
}
