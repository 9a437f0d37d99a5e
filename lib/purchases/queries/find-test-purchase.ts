import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Purchase } from '../../db/generated/client'
import type { ManagedListing } from '../../listings/types'

/** A live test purchase of a draft listing that the actor writes. Errors: `not_found` for any other purchase, `test_not_available` once the listing was published. */
export async function findTestPurchase(
  listing: ManagedListing,
  id: string,
): Promise<Result<Purchase>> {
  if (listing.state !== 'draft') return err(domainError('test_not_available'))
  const purchase = isId('purchase', id)
    ? await db().purchase.findFirst({
        where: { id, listingId: listing.id, isTest: true, state: { not: 'cancelled' } },
      })
    : null
  return purchase === null ? err(domainError('not_found')) : ok(purchase)
}
