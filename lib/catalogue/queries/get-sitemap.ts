import { z } from 'zod'
import { db } from '../../db/client'

/** How many numbers of listings a part of the sitemap spans. In two languages that is 10,000 addresses, where 50,000 are allowed. */
const SPAN = 5000

const LAST_NUMBER = 2_147_483_647

const partSchema = z.object({ part: z.number(), changedAt: z.date() })
const listingSchema = z.object({ slug: z.string(), changedAt: z.date() })

/** A part of the sitemap of listings: `part` begins at 1. */
export type SitemapPart = z.infer<typeof partSchema>

/** A listing as the sitemap names it. */
export type SitemapListing = z.infer<typeof listingSchema>

/** The parts in which something is published. A listing keeps its number, and so its part, whatever becomes of the others. */
export async function getSitemapParts(): Promise<SitemapPart[]> {
  const rows = await db().$queryRaw<unknown[]>`
    select (number - 1) / ${SPAN}::int + 1 as part, max(updated_at) as "changedAt" from listing
    where state = 'published' and current_revision_id is not null
    group by 1 order by 1`
  return rows.map((row) => partSchema.parse(row))
}

/** The published listings of one part, with when each was last changed; none for a part that there is not. */
export async function getSitemapListings(part: number): Promise<SitemapListing[]> {
  const first = (part - 1) * SPAN + 1
  if (!Number.isSafeInteger(part) || part < 1 || first > LAST_NUMBER) return []
  const last = Math.min(first + SPAN - 1, LAST_NUMBER)
  const rows = await db().$queryRaw<unknown[]>`
    select listing.slug, coalesce(revision.published_at, listing.published_at) as "changedAt" from listing
    join listing_revision revision on revision.id = listing.current_revision_id
    where listing.state = 'published' and listing.number between ${first}::int and ${last}::int
    order by listing.number`
  return rows.map((row) => listingSchema.parse(row))
}
