import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { PublisherList } from '@/components/publish/publisher-list'
import { requireActor } from '@/lib/auth/page'
import { listPublishers } from '@/lib/publishers/queries/list-publishers'
import { listUnconnectedPublishers } from '@/lib/publishers/queries/list-unconnected-publishers'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publish.list')
  return { title: t('title') }
}

export default async function PublishersPage() {
  const locale = await pageLocale()
  const actor = await requireActor(locale, `/${locale}/publish`)
  const [publishers, unconnected] = await Promise.all([
    listPublishers(actor),
    listUnconnectedPublishers(actor),
  ])
  return (
    <Container page>
      <PublisherList locale={locale} publishers={publishers} unconnected={unconnected} />
    </Container>
  )
}
