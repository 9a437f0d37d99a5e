import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Container } from '@/components/layout/container'
import { InstallationList } from '@/components/organizations/installation-list'
import { OrganizationNav } from '@/components/organizations/organization-nav'
import { Banner } from '@/components/ui/banner'
import { PageHeader } from '@/components/ui/page-header'
import { syncOrganizationInstallations } from '@/lib/installs/commands/sync-organization-installations'
import { listInstallations } from '@/lib/installs/queries/list-installations'
import { openOrganization } from '../open-organization'

export const dynamic = 'force-dynamic'

type AppsPageProps = PageProps<'/[locale]/organizations/[login]/apps'>

export async function generateMetadata({ params }: AppsPageProps): Promise<Metadata> {
  const t = await getTranslations('organizations.apps')
  return { title: t('title', { login: (await params).login }) }
}

export default async function AppsPage({ params, searchParams }: AppsPageProps) {
  const [{ login }, { after }] = [await params, await searchParams]
  const { locale, id, organization } = await openOrganization(login, 'apps', 'member')
  const cursor = typeof after === 'string' ? after : null
  const synced = cursor === null ? await syncOrganizationInstallations(id) : null
  const page = await listInstallations(id, cursor)
  if (!page.ok) notFound()
  const { items, nextCursor } = page.value
  const t = await getTranslations('organizations.apps')
  return (
    <Container page>
      <PageHeader title={t('title', { login: organization.login })} />
      <OrganizationNav
        locale={locale}
        login={organization.login}
        isOwner={organization.isOwner}
        current="apps"
      />
      {synced !== null && !synced.ok ? <Banner variant="warning" title={t('stale')} /> : null}
      <InstallationList
        locale={locale}
        login={organization.login}
        installations={items}
        nextHref={nextCursor && `?${new URLSearchParams({ after: nextCursor })}`}
      />
    </Container>
  )
}
