import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { ReviewView } from '@/components/reviews/review-view'
import { PageHeader } from '@/components/ui/page-header'
import { requireOperator } from '@/lib/auth/operator'
import { getReview } from '@/lib/reviews/queries/get-review'
import { checkAgainAction, decideAction } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.operator.queue')
  return { title: t('title') }
}

export default async function ReviewPage({ params }: PageProps<'/[locale]/operator/reviews/[id]'>) {
  const locale = await pageLocale()
  const { id } = await params
  await requireOperator(locale, `/${locale}/operator/reviews/${id}`)
  const review = await getReview(id, locale)
  if (review === null) notFound()
  const t = await getTranslations('reviews')
  return (
    <Container page>
      <PageHeader
        title={t('operator.review.title', { name: review.name })}
        description={`${t(`operator.queue.reasons.${review.reason}`)} · ${t(`states.${review.state}`)}`}
        parent={{ href: `/${locale}/operator`, label: t('operator.review.back') }}
      />
      <OperatorNav locale={locale} current="queue" />
      <ReviewView
        locale={locale}
        review={review}
        decide={decideAction}
        checkAgain={checkAgainAction}
      />
    </Container>
  )
}
