import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { InventoryView } from '@/components/inventory/inventory-view'
import { Container } from '@/components/layout/container'
import { PageHeader } from '@/components/ui/page-header'
import { ToAuthorizeList } from '@/components/updates/to-authorize-list'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import { personalAppsLinks } from '@/lib/adapters/github/links'
import { requireActor } from '@/lib/auth/page'
import { listGradedInventory } from '@/lib/inventory/queries/list-graded-inventory'
import { inventoryViewSchema } from '@/lib/inventory/schema'
import { listToAuthorize } from '@/lib/permission-updates/queries/list-to-authorize'
import { listOpenUpdates } from '@/lib/permission-updates/queries/list-updates'
import { sayAction } from '../updates/[id]/actions'
import { checkAction } from './actions'

export const dynamic = 'force-dynamic'

type IntegrationsPageProps = PageProps<'/[locale]/integrations'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inventory')
  return { title: t('title') }
}

export default async function IntegrationsPage({ searchParams }: IntegrationsPageProps) {
  const locale = await pageLocale()
  const path = `/${locale}/integrations`
  const actor = await requireActor(locale, path)
  const account = await authorizeAccount(actor, actor.accountId, 'owner')
  if (!account.ok) notFound()
  const [entries, updates, toAuthorize] = await Promise.all([
    listGradedInventory(account.value, locale),
    listOpenUpdates(account.value),
    listToAuthorize(actor),
  ])
  const t = await getTranslations('inventory')
  const { installed, authorized } = personalAppsLinks()
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('lead')} />
      <p>
        {t.rich('personalLinks', {
          installed: (words) => <a href={installed}>{words}</a>,
          authorized: (words) => <a href={authorized}>{words}</a>,
        })}
      </p>
      <InventoryView
        account={{ login: actor.login, type: 'User', isOwner: true }}
        entries={entries}
        updates={updates}
        view={inventoryViewSchema.parse(await searchParams)}
        locale={locale}
        href={path}
        check={checkAction}
        said={sayAction}
      />
      <ToAuthorizeList items={toAuthorize} locale={locale} said={sayAction} />
    </Container>
  )
}
