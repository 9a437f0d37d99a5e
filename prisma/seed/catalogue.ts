import type { Result } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { featureListings } from '@/lib/listings/commands/feature-listings'
import { publishListing } from '@/lib/listings/commands/publish-listing'
import { demoListings } from '../demo/listings'
import type { DemoListing } from '../demo/types'
import { seedCollections } from './collections'
import { type Connections, seedConnections } from './connections'
import { type Artist, seedPictures } from './pictures'
import { seedPublishers } from './publishers'
import { type Pictures, toPublication } from './to-publication'

export interface CatalogueOptions {
  artist: Artist
  connections?: Connections
  /** Fewer listings, for tests. */
  listings?: readonly DemoListing[]
  onProgress?(done: number, total: number): void
}

const system = { type: 'system' } as const

/**
 * Fills an empty database with the demo catalogue, through the commands that integrators use. The
 * pictures come first, since they may be left over; all else is one transaction, so that the
 * catalogue is whole or not there.
 */
export async function seedCatalogue(options: CatalogueOptions): Promise<void> {
  const listings = [...(options.listings ?? demoListings)].sort((a, b) => a.number - b.number)
  const pictures = await drawAll(listings, options)
  await db().$transaction(
    async (tx) => {
      const publishers = await seedPublishers(tx)
      for (const [index, demo] of listings.entries()) {
        const publisherId = publishers.get(demo.publisher) ?? ''
        const shown = pictures[index] ?? { logo: '', screenshots: [] }
        const at = new Date(`${demo.publishedOn}T09:00:00Z`)
        const input = toPublication(demo, publisherId, shown)
        must(demo.slug, await publishListing(system, input, { at, within: tx }))
      }
      must('featured', await featureListings(system, featuredSlugs(listings), tx))
      await seedCollections(tx, listings)
      if (options.connections) await seedConnections(tx, options.connections)
    },
    { maxWait: 10_000, timeout: 600_000 },
  )
}

/** Some at once: while one picture is composed, others are encoded on other threads. */
async function drawAll(
  listings: readonly DemoListing[],
  { artist, onProgress }: CatalogueOptions,
): Promise<Pictures[]> {
  const pictures: Pictures[] = []
  const queue = [...listings.entries()]
  let done = 0
  const draw = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, listing] = next
      pictures[index] = await seedPictures(artist, listing)
      done += 1
      onProgress?.(done, listings.length)
    }
  }
  await Promise.all([draw(), draw(), draw()])
  return pictures
}

function featuredSlugs(listings: readonly DemoListing[]): string[] {
  return listings
    .filter(({ featuredPosition }) => featuredPosition !== undefined)
    .sort((a, b) => (a.featuredPosition ?? 0) - (b.featuredPosition ?? 0))
    .map(({ slug }) => slug)
}

function must(what: string, result: Result<unknown>): void {
  if (!result.ok) throw new Error(`The demo is wrong at ${what}: ${JSON.stringify(result.error)}`)
}
