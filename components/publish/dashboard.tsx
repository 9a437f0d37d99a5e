import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locales'
import type { AuthorizedPublisher, Readiness } from '@/lib/publishers/types'
import { Checklist } from './checklist'
import { type ListingRow, ListingTable } from './listing-table'

interface DashboardProps {
  locale: Locale
  publisher: AuthorizedPublisher
  readiness: Readiness
  listings: ListingRow[]
  /** How it goes: figures and a chart, once something is published. */
  figures?: ReactNode
}

/** A publisher at a glance: what is left to do, how it goes, and the listings. */
export function Dashboard({ locale, publisher, readiness, listings, figures }: DashboardProps) {
  return (
    <>
      <Checklist locale={locale} publisher={publisher} readiness={readiness} />
      {figures}
      <ListingTable locale={locale} login={publisher.login} listings={listings} />
    </>
  )
}
