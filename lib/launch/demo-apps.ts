import { demoListings } from '@/prisma/demo/listings'
import { demoPublishers } from '@/prisma/demo/publishers'
import type { DemoApp, DemoListing, DemoOAuth, DemoPublisher } from '@/prisma/demo/types'

export interface ListedApp {
  listing: DemoListing
  app: DemoApp
  publisher: DemoPublisher
}

export interface ListedOAuthApp {
  listing: DemoListing
  oauth: DemoOAuth
  publisher: DemoPublisher
}

function publisherOf(listing: DemoListing): DemoPublisher {
  const publisher = demoPublishers.find(({ key }) => key === listing.publisher)
  if (!publisher) throw new Error(`${listing.slug} names an unknown publisher.`)
  return publisher
}

/** The GitHub Apps of the demo catalogue. */
export function listedApps(): ListedApp[] {
  return demoListings.flatMap((listing) =>
    listing.app ? [{ listing, app: listing.app, publisher: publisherOf(listing) }] : [],
  )
}

/** The OAuth Apps of the demo catalogue. */
export function listedOAuthApps(): ListedOAuthApp[] {
  return demoListings.flatMap((listing) =>
    listing.oauth ? [{ listing, oauth: listing.oauth, publisher: publisherOf(listing) }] : [],
  )
}
