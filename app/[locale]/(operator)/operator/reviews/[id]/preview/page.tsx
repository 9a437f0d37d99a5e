import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { ListingBody } from '@/components/listings/listing-body'
import { ListingHead } from '@/components/listings/listing-head'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { requireOperator } from '@/lib/auth/operator'
import { getReviewPreview } from '@/lib/reviews/queries/get-review-preview'

export const dynamic = 'force-dynamic'

type PreviewProps = PageProps<'/[locale]/operator/reviews/[id]/preview'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.operator.review')
  return { title: t('preview') }
}

export default async function ReviewPreviewPage({ params }: PreviewProps) {
  const locale = await pageLocale()
  const { id } = await params
  const back = `/${locale}/operator/reviews/${id}`
  await requireOperator(locale, `${back}/preview`)
  const listing = await getReviewPreview(id, locale)
  if (listing === null) notFound()
  const t = await getTranslations('reviews.operator.preview')
  return (
    <Container page>
      <Banner
        title={t('title', { name: listing.name })}
        actions={<LinkButton href={back}>{t('back')}</LinkButton>}
      >
        {t('lead')}
      </Banner>
      <ListingHead listing={listing} locale={locale} />
      <ListingBody listing={listing} locale={locale} />
    </Container>
  )
}
