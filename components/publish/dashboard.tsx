import type { Locale } from '@/lib/core/locales'
import type { Insights } from '@/lib/insights/types'
import type { AuthorizedPublisher, Readiness } from '@/lib/publishers/types'
import { Attention, type WatchedListing } from './attention'
import { Checklist } from './checklist'
import { type ListingRow, ListingTable } from './listing-table'
import { Performance } from './performance'

interface DashboardProps {
  locale: Locale
  publisher: AuthorizedPublisher
  readiness: Readiness
  listings: (ListingRow & WatchedListing)[]
  /** How it goes; null while nothing was ever published. */
  insights: Insights | null
}

/** A publisher at a glance: what is left to do, what asks for a look, how it goes, and the listings. */
export function Dashboard({ locale, publisher, readiness, listings, insights }: DashboardProps) {
  const { login } = publisher
  return (
    <>
      <Checklist locale={locale} publisher={publisher} readiness={readiness} />
      <Attention locale={locale} login={login} listings={listings} />
      {insights && <Performance insights={insights} locale={locale} />}
      <ListingTable locale={locale} login={login} listings={listings} />
    </>
  )
}
