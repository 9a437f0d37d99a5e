import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { indexEach } from './index-each'
import { SEARCH_VERSION } from './index-listing'
import { scoreListing } from './score-listing'

const atOnce = 100

/**
 * Writes anew what search reads where it is of an older version, and gives points again where a day
 * has passed; a hundred of each at most, the rest with the next sweep.
 */
export async function sweepSearch(): Promise<void> {
  const outdated = await db().listingSearch.findMany({
    where: { OR: [{ version: { lt: SEARCH_VERSION } }, { version: { gt: SEARCH_VERSION } }] },
    select: { listingId: true, slug: true },
    take: atOnce,
  })
  await indexEach(outdated.map(({ listingId, slug }) => ({ id: listingId, slug })))
  const due = await db().listingSearch.findMany({
    where: { dueAt: { lte: now() } },
    orderBy: { dueAt: 'asc' },
    select: { listingId: true },
    take: atOnce,
  })
  for (const { listingId } of due) await transaction((tx) => scoreListing(tx, listingId, now()))
}
