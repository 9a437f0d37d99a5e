import type { Actor } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { Transaction } from '../../db/transaction'
import { MOST_COLLECTED } from '../schema'
import { changeCollection } from './change-collection'

/**
 * Puts these public listings into a collection, in this order, instead of the public ones before.
 * Those that are out of the catalogue keep their place behind them, while there is room, and are
 * seen again when they are back. Errors, with the field `slugs`: `not_found` where one of the
 * listings is not public, `collection_empty` where nothing would be left in a published collection.
 */
export function orderCollection(
  actor: Actor,
  slug: string,
  slugs: readonly string[],
  within?: Transaction,
): Promise<Result<void>> {
  return changeCollection(
    {
      actor,
      slug,
      action: 'collection.ordered',
      write: async (tx, { id, publishedAt }) => {
        const ids = await publicIds(tx, slugs)
        if (ids === null) return err(domainError('not_found', { field: 'slugs' }))
        const unseen = await tx.collectionEntry.findMany({
          where: { collectionId: id, listing: { state: { not: 'published' } } },
          orderBy: { position: 'asc' },
        })
        const order = [...ids, ...unseen.map(({ listingId }) => listingId)].slice(0, MOST_COLLECTED)
        if (publishedAt !== null && order.length === 0) {
          return err(domainError('collection_empty', { field: 'slugs' }))
        }
        await tx.collectionEntry.deleteMany({ where: { collectionId: id } })
        await tx.collectionEntry.createMany({
          data: order.map((listingId, index) => ({
            collectionId: id,
            listingId,
            position: index + 1,
          })),
        })
        return ok({ slugs: [...slugs] })
      },
    },
    within,
  )
}

/** The ids of public listings in the order of their addresses; null where one is missing. */
async function publicIds(tx: Transaction, slugs: readonly string[]): Promise<string[] | null> {
  const rows = await tx.listing.findMany({
    where: { slug: { in: [...slugs] }, state: 'published' },
    select: { id: true, slug: true },
  })
  const ids = slugs.flatMap((slug) => rows.find((row) => row.slug === slug)?.id ?? [])
  return ids.length === slugs.length ? ids : null
}
