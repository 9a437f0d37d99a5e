import type { Metadata } from 'next'
import { Dashboard } from '@/components/publish/dashboard'
import { PublisherFrame } from '@/components/publish/publisher-frame'
import { listManagedListings } from '@/lib/listings/queries/list-managed-listings'
import { getReadiness } from '@/lib/publishers/queries/get-readiness'
import { listingStatus } from '@/lib/reviews/rules'
import { openPublisher } from './open-publisher'

export const dynamic = 'force-dynamic'

type PublisherPageProps = PageProps<'/[locale]/publish/[login]'>

export async function generateMetadata({ params }: PublisherPageProps): Promise<Metadata> {
  return { title: (await params).login }
}

export default async function PublisherPage({ params }: PublisherPageProps) {
  const { locale, publisher } = await openPublisher((await params).login, '', 'editor')
  const listings = await listManagedListings(publisher.id)
  const readiness = await getReadiness(publisher.id, { paid: listings.some(({ paid }) => paid) })
  return (
    <PublisherFrame locale={locale} publisher={publisher} current="dashboard">
      <Dashboard
        locale={locale}
        publisher={publisher}
        readiness={readiness}
        listings={listings.map(({ state, review, ...listing }) => ({
          ...listing,
          status: listingStatus({ state }, review),
        }))}
      />
    </PublisherFrame>
  )
}
