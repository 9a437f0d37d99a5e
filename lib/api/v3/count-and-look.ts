import { db } from '../../db/client'
import type { ListingState } from '../../db/generated/client'
import { credentialStamp } from '../../entitlements/queries/credential-stamp'
import { type Budget, type Counted, counting, hourly, toBudget } from './budget'

interface Look extends Counted {
  stamp: string
  state: ListingState | null
}

/** Counts a request under a key, and looks in the same statement how the listing and its connection stand. */
export async function countAndLook(
  key: string,
  listingId: string | null,
): Promise<{ budget: Budget; stamp: string; isDraft: boolean }> {
  const limit = hourly.authenticated
  const [look] = await db().$queryRaw<Look[]>`
    with counted as (${counting(key, limit)})
    select points, expire, state, ${credentialStamp} as stamp from counted
    left join listing l on l.id = ${listingId}
    left join app_connection c on c.listing_id = l.id`
  if (look === undefined) throw new Error('Nothing was counted')
  const { stamp, state } = look
  return { budget: toBudget(key, limit, look), stamp, isDraft: state === 'draft' }
}
