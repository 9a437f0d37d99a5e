import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { OperatedListings } from '@/components/reviews/operated-listings'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireOperator } from '@/lib/auth/operator'
import { listListings } from '@/lib/reviews/queries/list-listings'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.operator.listings')
  return { title: t('title') }
}

type ListingsProps = PageProps<'/[locale]/operator/listings'>

export default async function OperatedListingsPage({ searchParams }: ListingsProps) {
  const locale = await pageLocale()
  const base = `/${locale}/operator/listings`
  await requireOperator(locale, base)
  const { cursor, q } = await searchParams
  const search = typeof q === 'string' ? q.replaceAll('\0', '').trim().slice(0, 80) : ''
  const listings = await listListings(search, typeof cursor === 'string' ? cursor : null)
  if (!listings.ok) notFound()
  const t = await getTranslations('reviews.operator.listings')
  const { items, nextCursor } = listings.value
  const next = new URLSearchParams({ ...(search && { q: search }), cursor: nextCursor ?? '' })
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('lead')} />
      <OperatorNav locale={locale} current="listings" />
      <OperatedListings locale={locale} search={search} items={items} />
      <Pagination
        label={t('title')}
        first={null}
        next={nextCursor === null ? null : { href: `${base}?${next}`, label: t('more') }}
      />
    </Container>
  )
}
