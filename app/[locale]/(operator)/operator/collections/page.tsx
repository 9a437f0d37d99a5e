import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { CollectionAdminList } from '@/components/collections/collection-admin-list'
import { Container } from '@/components/layout/container'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireOperator } from '@/lib/auth/operator'
import { listCollectionAdmin } from '@/lib/collections/queries/operate-collections'
import { MOST_ON_HOME } from '@/lib/collections/schema'
import { addCollectionAction } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collections.operator')
  return { title: t('title') }
}

export default async function CollectionsPage() {
  const locale = await pageLocale()
  await requireOperator(locale, `/${locale}/operator/collections`)
  const t = await getTranslations('collections.operator')
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('lead', { most: MOST_ON_HOME })} />
      <OperatorNav locale={locale} current="collections" />
      <CollectionAdminList
        locale={locale}
        collections={await listCollectionAdmin()}
        add={addCollectionAction}
      />
    </Container>
  )
}
