import { Prisma } from '../../db/generated/client'
import { prepared } from '../../db/prepared'
import { credentialStamp } from '../../entitlements/queries/credential-stamp'
import { type Budget, type Counted, counting, hourly, toBudget } from './budget'

interface Row extends Counted {
  stamp: string
  value: string | null
}

/** Whose hour a request counts against, and which listing is theirs. */
export interface Asker {
  key: string
  listingId: string | null
}

/** What came of a request. The value is not to be read before budget and stamp have been looked at. */
export interface Asked {
  budget: Budget
  /** How the listing and its connection stood when the value was read. */
  stamp: string
  /** What was asked for, as JSON. */
  value: string | null
}

/** Counts a request, looks how the asker's listing and its connection stand, and reads what is asked, all in one statement. */
export async function ask({ key, listingId }: Asker, sql: Prisma.Sql): Promise<Asked> {
  const limit = hourly.authenticated
  const [row] = await prepared<Row>(Prisma.sql`
    with counted as (${counting(key, limit)})
    select points, expire, ${credentialStamp} as stamp, (${sql})::text as value from counted
    left join listing l on l.id = ${listingId}
    left join app_connection c on c.listing_id = l.id`)
  if (row === undefined) throw new Error('Nothing was counted')
  const { stamp, value } = row
  return { budget: toBudget(key, limit, row), stamp, value }
}
