import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CampaignPage } from '@/components/campaigns/campaign-page'
import { Container } from '@/components/layout/container'
import { OrganizationNav } from '@/components/organizations/organization-nav'
import { Banner } from '@/components/ui/banner'
import { lookAgain } from '@/lib/campaigns/commands/look-again'
import { getCampaign } from '@/lib/campaigns/queries/get-campaign'
import { markSeen } from '@/lib/notifications/commands/mark-seen'
import { oauthWordAction } from '../../apps/oauth-actions'
import { openOrganization } from '../../open-organization'
import { assignAction, checkAction, closeAction, decideAction, sayAction } from './actions'

export const dynamic = 'force-dynamic'

type OneCampaignProps = PageProps<'/[locale]/organizations/[login]/campaigns/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('campaigns.page')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function OneCampaignPage({ params }: OneCampaignProps) {
  const { login: wanted, id } = await params
  const opened = await openOrganization(wanted, `campaigns/${id}`, 'member')
  const { locale, actor, organization } = opened
  const { login, isOwner } = organization
  const read = await lookAgain(actor, { campaign: id })
  const campaign = await getCampaign(actor, opened.id, id, locale)
  if (!campaign.ok) notFound()
  await markSeen(actor, id)
  const t = await getTranslations('organizations.apps')
  return (
    <Container page>
      <CampaignPage
        campaign={campaign.value}
        isOwner={isOwner}
        locale={locale}
        href={`/${locale}/organizations/${login}/campaigns`}
        actions={{
          decide: decideAction,
          assign: assignAction,
          say: sayAction,
          close: closeAction,
          check: checkAction,
          oauthWord: oauthWordAction,
        }}
        nav={
          <>
            <OrganizationNav locale={locale} login={login} isOwner={isOwner} current="campaigns" />
            {read.ok ? null : <Banner variant="warning" title={t('stale')} />}
          </>
        }
      />
    </Container>
  )
}
