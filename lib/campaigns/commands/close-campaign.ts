import { actsFor } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { authorizeCampaign } from '../queries/authorize-campaign'
import { campaignIdSchema } from '../schema'
import { convergeCampaign } from './converge-campaign'
import { endCampaign } from './end-campaign'

/**
 * Closes a campaign before its last day, with the result that it has. Only an owner, as GitHub says
 * now. Errors: `invalid_input`, `not_found`, `owner_required`, `campaign_closed`, `role_lost`,
 * `organization_not_connected`, `github_unavailable`.
 */
export async function closeCampaign(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(campaignIdSchema, input)
  if (!parsed.ok) return parsed
  const campaign = await authorizeCampaign(actor, parsed.value.campaign, 'act')
  if (!campaign.ok) return campaign
  const { id, organizationId, role } = campaign.value
  if (role !== 'owner') return err(domainError('owner_required'))
  await convergeCampaign(id)
  return transaction(async (tx) => {
    const stillOwns = { AND: [{ id: organizationId }, actsFor(actor, 'owner')] }
    if ((await tx.account.count({ where: stillOwns })) === 0) return err(domainError('role_lost'))
    const ended = await endCampaign(tx, id, actor)
    return ended ? ok(undefined) : err(domainError('campaign_closed'))
  })
}
