import { checkCampaign } from '@/lib/campaigns/commands/check-campaign'
import { orRetry } from '../or-retry'

/** Looks what became of a campaign's decisions on GitHub, and does what is due: a reminder, its end. */
export async function handle({ campaignId }: { campaignId: string }): Promise<void> {
  orRetry(await checkCampaign(campaignId))
}
