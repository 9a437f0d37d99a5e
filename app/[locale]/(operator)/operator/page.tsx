import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { QueueTable } from '@/components/reviews/queue-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireOperator } from '@/lib/auth/operator'
import { listQueue } from '@/lib/reviews/queries/list-queue'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.operator.queue')
  return { title: t('title') }
}

export default async function QueuePage({ searchParams }: PageProps<'/[locale]/operator'>) {
  const locale = await pageLocale()
  await requireOperator(locale, `/${locale}/operator`)
  const { cursor } = await searchParams
  const queue = await listQueue(typeof cursor === 'string' ? cursor : null)
  if (!queue.ok) notFound()
  const t = await getTranslations('reviews.operator.queue')
  const { items, nextCursor } = queue.value
  const next = `/${locale}/operator?${new URLSearchParams({ cursor: nextCursor ?? '' })}`
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('lead')} />
      <OperatorNav locale={locale} current="queue" />
      <QueueTable locale={locale} items={items} />
      <Pagination
        label={t('title')}
        first={null}
        next={nextCursor === null ? null : { href: next, label: t('more') }}
      />
    </Container>
  )
}
