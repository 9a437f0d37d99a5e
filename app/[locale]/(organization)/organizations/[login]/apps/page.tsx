import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InventoryView } from '@/components/inventory/inventory-view'
import { Container } from '@/components/layout/container'
import { OrganizationNav } from '@/components/organizations/organization-nav'
import { Banner } from '@/components/ui/banner'
import { PageHeader } from '@/components/ui/page-header'
import { UserCounts } from '@/components/updates/user-counts'
import { syncInventory } from '@/lib/inventory/commands/sync-inventory'
import { listGradedInventory } from '@/lib/inventory/queries/list-graded-inventory'
import { inventoryViewSchema } from '@/lib/inventory/schema'
import { countAuthorizations } from '@/lib/permission-updates/queries/count-authorizations'
import { listOpenUpdates } from '@/lib/permission-updates/queries/list-updates'
import { openOrganization } from '../open-organization'
import { checkAction, sayAction } from './actions'
import { oauthWordAction } from './oauth-actions'

export const dynamic = 'force-dynamic'

type AppsPageProps = PageProps<'/[locale]/organizations/[login]/apps'>

export async function generateMetadata({ params }: AppsPageProps): Promise<Metadata> {
  const t = await getTranslations('organizations.apps')
  return { title: t('title', { login: (await params).login }) }
}

export default async function AppsPage({ params, searchParams }: AppsPageProps) {
  const [{ login: wanted }, search] = [await params, await searchParams]
  const { locale, id, organization } = await openOrganization(wanted, 'apps', 'member')
  const { login, isOwner } = organization
  const synced = await syncInventory(id)
  const [entries, updates, users] = await Promise.all([
    listGradedInventory(id, locale),
    listOpenUpdates(id),
    countAuthorizations(id),
  ])
  const t = await getTranslations('organizations.apps')
  const inventory = await getTranslations('inventory')
  return (
    <Container page>
      <PageHeader
        title={t('title', { login })}
        description={inventory('organizationLead', { login })}
      />
      <OrganizationNav locale={locale} login={login} isOwner={isOwner} current="apps" />
      {synced.ok ? null : <Banner variant="warning" title={t('stale')} />}
      <InventoryView
        account={{ login, type: 'Organization', isOwner }}
        entries={entries}
        updates={updates}
        view={inventoryViewSchema.parse(search)}
        locale={locale}
        href={`/${locale}/organizations/${login}/apps`}
        check={checkAction}
        said={sayAction}
        oauthWord={oauthWordAction}
      />
      <UserCounts login={login} counts={users} />
    </Container>
  )
}
