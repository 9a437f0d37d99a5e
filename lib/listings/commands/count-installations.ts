import { z } from 'zod'
import { now } from '../../clock'
import { cacheTags } from '../../core/cache-tags'
import { touchTags } from '../../db/touch-tags'
import type { Transaction } from '../../db/transaction'
import { scoreListing } from './score-listing'

const rowSchema = z.array(z.object({ slug: z.string(), popularity: z.number() }))

/**
 * Brings the number that cards, pages and the order of search show in step with the accounts on
 * which GitHub confirmed a listing, after one of them changed in the caller's transaction. Holds
 * the row first, so that two changes at once are both counted.
 */
export async function countInstallations(tx: Transaction, listingId: string): Promise<void> {
  const held: unknown = await tx.$queryRaw`
    select slug, popularity from listing_search where listing_id = ${listingId} for update`
  const [row] = rowSchema.parse(held)
  if (row === undefined) return
  const popularity = await tx.installation.count({
    where: { listingId, state: 'active', source: 'github' },
  })
  if (popularity === row.popularity) return
  await tx.listingSearch.update({ where: { listingId }, data: { popularity } })
  await scoreListing(tx, listingId, now())
  await touchTags(tx, [cacheTags.listing(row.slug), cacheTags.catalogue()])
}
