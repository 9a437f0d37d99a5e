import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { ActionForm } from '@/components/reviews/action-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/page'
import { findReported } from '@/lib/reviews/queries/find-reported'
import { reportReasons } from '@/lib/reviews/schema'
import { reportAction } from './actions'

export const dynamic = 'force-dynamic'

type ReportProps = PageProps<'/[locale]/listings/[slug]/report'>

export async function generateMetadata({ params }: ReportProps): Promise<Metadata> {
  const t = await getTranslations('reviews.report')
  return { title: t('title', { name: (await params).slug }), robots: { index: false } }
}

export default async function ReportPage({ params }: ReportProps) {
  const locale = await pageLocale()
  const { slug } = await params
  await requireActor(locale, `/${locale}/listings/${slug}/report`)
  const listing = await findReported(slug)
  if (listing === null) notFound()
  const t = await getTranslations('reviews.report')
  const { name, publisher } = listing
  return (
    <Container page>
      <PageHeader
        title={t('title', { name })}
        description={t('lead', { publisher })}
        parent={{ href: `/${locale}/listings/${slug}`, label: t('back', { name }) }}
      />
      <ActionForm
        id="report"
        action={reportAction}
        hidden={{ locale, slug }}
        select={{
          name: 'reason',
          label: t('reason'),
          options: reportReasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
        }}
        text={{
          name: 'text',
          label: t('text'),
          caption: t('textCaption'),
          maxLength: 4000,
          required: true,
        }}
        button={{ label: t('send'), pending: t('sending'), variant: 'primary' }}
      />
    </Container>
  )
}
