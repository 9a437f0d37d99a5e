import type { Metadata } from 'next'
import { Dashboard } from '@/components/publish/dashboard'
import { PublisherFrame } from '@/components/publish/publisher-frame'
import { getPublisherInsights } from '@/lib/insights/queries/get-insights'
import { listManagedListings } from '@/lib/listings/queries/list-managed-listings'
import { getReadiness } from '@/lib/publishers/queries/get-readiness'
import type { PublisherId } from '@/lib/publishers/types'
import { listingStatus } from '@/lib/reviews/rules'
import { webhookHealth } from '@/lib/webhooks/queries/webhook-health'
import { openPublisher } from './open-publisher'

export const dynamic = 'force-dynamic'

type PublisherPageProps = PageProps<'/[locale]/publish/[login]'>

export async function generateMetadata({ params }: PublisherPageProps): Promise<Metadata> {
  return { title: (await params).login }
}

/** Every listing with where it stands and how its webhook does. */
async function loadListings(id: PublisherId) {
  const listings = await listManagedListings(id)
  return Promise.all(
    listings.map(async ({ review, ...listing }) => ({
      ...listing,
      status: listingStatus(listing, review),
      webhook: await webhookHealth(listing.id),
    })),
  )
}

const month = 30

export default async function PublisherPage({ params }: PublisherPageProps) {
  const { locale, publisher } = await openPublisher((await params).login, '', 'editor')
  const listings = await loadListings(publisher.id)
  const wasPublished = listings.some(({ state }) => state !== 'draft')
  const [readiness, insights] = await Promise.all([
    getReadiness(publisher.id, { paid: listings.some(({ paid }) => paid) }),
    wasPublished ? getPublisherInsights(publisher.id, month) : null,
  ])
  return (
    <PublisherFrame locale={locale} publisher={publisher} current="dashboard">
      <Dashboard
        locale={locale}
        publisher={publisher}
        readiness={readiness}
        listings={listings}
        insights={insights}
      />
    </PublisherFrame>
  )
}
