import { type Actor, recordAudit } from '../../audit/record'
import { cacheTags } from '../../core/cache-tags'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { touchTags } from '../../db/touch-tags'
import { type Transaction, transaction } from '../../db/transaction'

/** Features these published listings, in this order, instead of those before. Answers `not_found` when one of them is not published. */
export async function featureListings(
  actor: Actor,
  slugs: readonly string[],
  within?: Transaction,
): Promise<Result<void>> {
  const listings = await (within ?? db()).listing.findMany({
    where: { slug: { in: [...slugs] }, state: 'published' },
    select: { id: true, slug: true },
  })
  const ids = slugs.map((slug) => listings.find((listing) => listing.slug === slug)?.id)
  const known = ids.filter((id) => id !== undefined)
  if (known.length < ids.length) return err(domainError('not_found', { field: 'slugs' }))
  const feature = async (tx: Transaction) => {
    // Two choices at once come one after the other: no place is given twice.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('listing.featured'))`
    await tx.listing.updateMany({
      where: { featuredPosition: { not: null } },
      data: { featuredPosition: null },
    })
    for (const [index, id] of known.entries()) {
      await tx.listing.update({ where: { id }, data: { featuredPosition: index + 1 } })
    }
    await recordAudit(tx, {
      actor,
      action: 'catalogue.featured',
      subject: { type: 'catalogue', id: 'featured' },
      detail: { slugs: [...slugs] },
    })
    await touchTags(tx, [cacheTags.catalogue()])
  }
  await (within === undefined ? transaction(feature) : feature(within))
  return ok(undefined)
}
