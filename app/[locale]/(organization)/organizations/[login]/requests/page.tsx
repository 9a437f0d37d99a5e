import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Container } from '@/components/layout/container'
import { OrganizationNav } from '@/components/organizations/organization-nav'
import { LookForRequests } from '@/components/requests/look-for-requests'
import { RequestList } from '@/components/requests/request-list'
import { PageHeader } from '@/components/ui/page-header'
import { UnderlineNav } from '@/components/ui/underline-nav'
import { countUndecided, listOrganizationRequests } from '@/lib/approvals/queries/list-requests'
import { requestFilterSchema, requestFilters } from '@/lib/approvals/schema'
import { openOrganization } from '../open-organization'
import { lookAction } from './actions'

export const dynamic = 'force-dynamic'

type OrganizationRequestsProps = PageProps<'/[locale]/organizations/[login]/requests'>

export async function generateMetadata({
  params,
  searchParams,
}: OrganizationRequestsProps): Promise<Metadata> {
  const t = await getTranslations('requests.organization')
  const [{ login }, { show }] = [await params, await searchParams]
  return { title: t('metaTitle', { filter: t(requestFilterSchema.parse(show)), login }) }
}

export default async function OrganizationRequestsPage({
  params,
  searchParams,
}: OrganizationRequestsProps) {
  const [{ login }, { after, show }] = [await params, await searchParams]
  const { locale, actor, id, organization } = await openOrganization(login, 'requests', 'member')
  const cursor = typeof after === 'string' ? after : null
  const filter = requestFilterSchema.parse(show)
  const [page, waiting] = await Promise.all([
    listOrganizationRequests(actor, id, filter, cursor),
    countUndecided(actor, id),
  ])
  if (!page.ok) notFound()
  const t = await getTranslations('requests.organization')
  const names = { login: organization.login }
  const hrefOf = (one: string) =>
    `/${locale}/organizations/${organization.login}/requests?show=${one}`
  return (
    <Container page>
      <PageHeader
        title={t('title', names)}
        actions={
          organization.isOwner && (
            <LookForRequests locale={locale} login={organization.login} action={lookAction} />
          )
        }
      />
      <OrganizationNav
        locale={locale}
        login={organization.login}
        isOwner={organization.isOwner}
        current="requests"
      />
      <Filters hrefOf={hrefOf} filter={filter} waiting={waiting} />
      <RequestList
        label={t('label')}
        page={page.value}
        paged={cursor !== null}
        locale={locale}
        href={hrefOf(filter)}
        empty={{ title: t('empty'), text: t('emptyText', names) }}
      />
    </Container>
  )
}

interface FiltersProps {
  hrefOf: (filter: string) => string
  filter: string
  waiting: number
}

async function Filters({ hrefOf, filter, waiting }: FiltersProps) {
  const t = await getTranslations('requests.organization')
  return (
    <UnderlineNav
      label={t('filters')}
      items={requestFilters.map((one) => ({
        href: hrefOf(one),
        label: t(one),
        current: one === filter,
        ...(one === 'undecided' && waiting > 0 ? { counter: String(waiting) } : {}),
      }))}
    />
  )
}
