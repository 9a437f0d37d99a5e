import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InsightsView } from '@/components/insights/insights-view'
import { ListingFrame } from '@/components/publish/listing-frame'
import { Acceptance } from '@/components/updates/acceptance'
import { getInsights } from '@/lib/insights/queries/get-insights'
import { getStripeLinks } from '@/lib/insights/queries/get-stripe-links'
import { listTransactions } from '@/lib/insights/queries/list-transactions'
import { periodOf } from '@/lib/insights/rules'
import { getAcceptance } from '@/lib/permission-updates/queries/get-acceptance'
import { openListing } from '../open-listing'

export const dynamic = 'force-dynamic'

type InsightsPageProps = PageProps<'/[locale]/publish/[login]/listings/[slug]/insights'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('insights')
  return { title: t('title'), robots: { index: false } }
}

export default async function InsightsPage({ params, searchParams }: InsightsPageProps) {
  const { locale, listing, status } = await openListing(await params, 'insights', 'editor')
  const period = periodOf((await searchParams).days)
  const [insights, transactions, stripe, acceptance] = await Promise.all([
    getInsights(listing.id, period),
    listTransactions(listing.id, 20),
    getStripeLinks(listing.id),
    listing.kind === 'api_integration' ? null : getAcceptance(listing.id),
  ])
  const t = await getTranslations('insights')
  const base = `/${locale}/publish/${listing.publisher.login}/listings/${listing.slug}`
  return (
    <ListingFrame
      locale={locale}
      listing={listing}
      status={status}
      current="insights"
      lead={t('description', { name: listing.name })}
    >
      <InsightsView
        insights={insights}
        transactions={transactions}
        period={period}
        href={`${base}/insights`}
        csv={`${base}/transactions`}
        stripe={listing.right === 'admin' ? stripe : null}
        locale={locale}
      />
      {acceptance && <Acceptance acceptance={acceptance} locale={locale} />}
    </ListingFrame>
  )
}
