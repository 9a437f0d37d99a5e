import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { Featured } from '@/components/reviews/featured'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { PageHeader } from '@/components/ui/page-header'
import { requireOperator } from '@/lib/auth/operator'
import { findChoices } from '@/lib/catalogue/queries/find-choices'
import { getFeaturedCards } from '@/lib/listings/queries/get-listing-cards'
import { mostFeatured } from '@/lib/reviews/schema'
import { featureAction } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.operator.featured')
  return { title: t('title') }
}

type FeaturedPageProps = PageProps<'/[locale]/operator/featured'>

export default async function FeaturedPage({ searchParams }: FeaturedPageProps) {
  const locale = await pageLocale()
  await requireOperator(locale, `/${locale}/operator/featured`)
  const { q } = await searchParams
  const search = typeof q === 'string' ? q.replaceAll('\0', '').trim().slice(0, 80) : ''
  const t = await getTranslations('reviews.operator.featured')
  const featured = await getFeaturedCards(locale)
  const taken = featured.map(({ slug }) => slug)
  const found = await findChoices(search, taken, locale)
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('lead', { most: mostFeatured })} />
      <OperatorNav locale={locale} current="featured" />
      <Featured
        locale={locale}
        featured={featured}
        most={mostFeatured}
        search={search}
        found={found}
        action={featureAction}
      />
    </Container>
  )
}
