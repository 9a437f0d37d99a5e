import { ReportIcon } from '@primer/octicons-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { ReportList } from '@/components/reviews/report-list'
import { Blankslate } from '@/components/ui/blankslate'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { UnderlineNav } from '@/components/ui/underline-nav'
import { requireOperator } from '@/lib/auth/operator'
import { listReports } from '@/lib/reviews/queries/list-reports'
import { answerReportAction } from './actions'

export const dynamic = 'force-dynamic'

type ReportsProps = PageProps<'/[locale]/operator/reports'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.operator.reports')
  return { title: t('title') }
}

export default async function ReportsPage({ searchParams }: ReportsProps) {
  const locale = await pageLocale()
  const base = `/${locale}/operator/reports`
  await requireOperator(locale, base)
  const { cursor, state: given } = await searchParams
  const state = given === 'closed' ? 'closed' : 'open'
  const reports = await listReports(state, typeof cursor === 'string' ? cursor : null)
  if (!reports.ok) notFound()
  const t = await getTranslations('reviews.operator.reports')
  const { items, nextCursor } = reports.value
  const next = `${base}?${new URLSearchParams({ state, cursor: nextCursor ?? '' })}`
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('lead')} />
      <OperatorNav locale={locale} current="reports" />
      <UnderlineNav
        label={t('tabs')}
        items={(['open', 'closed'] as const).map((key) => ({
          href: key === 'open' ? base : `${base}?state=closed`,
          label: t(key),
          current: key === state,
        }))}
      />
      {items.length === 0 ? (
        <Blankslate visual={ReportIcon} heading={t('empty')} border>
          {t('emptyLead')}
        </Blankslate>
      ) : (
        <ReportList locale={locale} reports={items} action={answerReportAction} />
      )}
      <Pagination
        label={t('title')}
        first={null}
        next={nextCursor === null ? null : { href: next, label: t('more') }}
      />
    </Container>
  )
}
