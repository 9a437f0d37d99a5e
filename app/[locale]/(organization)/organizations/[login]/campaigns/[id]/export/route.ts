import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { campaignCsv } from '@/lib/api/campaign-csv'
import { privateFile, signedInRoute } from '@/lib/auth/route'
import { getCampaign } from '@/lib/campaigns/queries/get-campaign'
import { ok } from '@/lib/core/result'

type Context = { params: Promise<{ login: string; id: string }> }

/** A campaign with each decision and what became of it as CSV, for whom its page is shown to. */
export const GET = signedInRoute<Context>(async (actor, _request, { params }) => {
  const { login, id } = await params
  const opened = await getOrganization(actor, login, 'member')
  if (!opened.ok) return opened
  const campaign = await getCampaign(actor, opened.value.id, id, 'en')
  if (!campaign.ok) return campaign
  const { organization, deadline } = campaign.value
  const file = `${organization}-campaign-${deadline.slice(0, 10)}.csv`
  return ok(privateFile(campaignCsv(campaign.value), 'text/csv; charset=utf-8', file))
})
