import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CampaignList } from '@/components/campaigns/campaign-list'
import { StartCampaign } from '@/components/campaigns/start-campaign'
import { Container } from '@/components/layout/container'
import { OrganizationNav } from '@/components/organizations/organization-nav'
import { Problem } from '@/components/purchases/problem'
import { PageHeader } from '@/components/ui/page-header'
import { hasOpenCampaign, listCampaigns } from '@/lib/campaigns/queries/list-campaigns'
import { deadlineDays } from '@/lib/campaigns/rules/timing'
import { now } from '@/lib/clock'
import { openOrganization } from '../open-organization'
import { startAction } from './actions'

export const dynamic = 'force-dynamic'

type CampaignsPageProps = PageProps<'/[locale]/organizations/[login]/campaigns'>

export async function generateMetadata({ params }: CampaignsPageProps): Promise<Metadata> {
  const t = await getTranslations('campaigns.list')
  return { title: t('title', { login: (await params).login }) }
}

export default async function CampaignsPage({ params, searchParams }: CampaignsPageProps) {
  const [{ login: wanted }, { cursor: given }] = [await params, await searchParams]
  const { locale, actor, id, organization } = await openOrganization(wanted, 'campaigns', 'member')
  const { login, isOwner } = organization
  const cursor = typeof given === 'string' ? given : null
  const [page, isOpen] = await Promise.all([listCampaigns(actor, id, cursor), hasOpenCampaign(id)])
  const t = await getTranslations('campaigns.list')
  return (
    <Container page>
      <PageHeader title={t('title', { login })} description={t('lead', { login })} />
      <OrganizationNav locale={locale} login={login} isOwner={isOwner} current="campaigns" />
      {page.ok ? (
        <CampaignList
          page={page.value}
          paged={cursor !== null}
          isReviewer={page.value.role === 'reviewer'}
          locale={locale}
          href={`/${locale}/organizations/${login}/campaigns`}
        />
      ) : (
        <Problem error={page.error} />
      )}
      {isOwner && !isOpen && (
        <StartCampaign
          locale={locale}
          login={login}
          days={deadlineDays(now())}
          action={startAction}
        />
      )}
    </Container>
  )
}
