import type { Actor } from '../../accounts/types'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { syncInventory } from '../../inventory/commands/sync-inventory'
import { authorizeCampaign } from '../queries/authorize-campaign'
import { campaignIdSchema } from '../schema'
import { convergeCampaign } from './converge-campaign'

/** "Check now": reads which apps the organization has, and what became of a campaign's decisions. Errors: `invalid_input`, `not_found`, `organization_not_connected`, `github_unavailable`. */
export async function lookAgain(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(campaignIdSchema, input)
  if (!parsed.ok) return parsed
  const campaign = await authorizeCampaign(actor, parsed.value.campaign, 'see')
  if (!campaign.ok) return campaign
  const { id, organizationId } = campaign.value
  const read = await syncInventory(organizationId)
  await convergeCampaign(id)
  return read.ok ? ok(undefined) : read
}
