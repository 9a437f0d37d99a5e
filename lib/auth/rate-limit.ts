import { now } from '../clock'
import { domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import { prepared } from '../db/prepared'

/** How many tries in how many seconds, counted for all processes together. */
interface Limit {
  points: number
  seconds: number
}

/** Forgets windows that are over, some thousand at a time: each address and each person leaves one. Answers how many. */
export async function forgetWindows(): Promise<number> {
  return db().$executeRaw`
    delete from rate_limit where key in (
      select key from rate_limit where expire < ${BigInt(+now())} order by expire limit 5000
    )`
}

/** Counts a try under a key, such as `action:usr_…`; `rate_limited` once there are too many in the window. */
export async function spend(key: string, { points, seconds }: Limit): Promise<Result<void>> {
  const at = BigInt(+now())
  const end = at + BigInt(seconds * 1000)
  const rows = await prepared<{ points: number }>(Prisma.sql`
    insert into rate_limit (key, points, expire) values (${key}, 1, ${end})
    on conflict (key) do update set
      points = case when rate_limit.expire <= ${at} then 1 else rate_limit.points + 1 end,
      expire = case when rate_limit.expire <= ${at} then ${end} else rate_limit.expire end
    returning points`)
  return (rows[0]?.points ?? 0) > points ? err(domainError('rate_limited')) : ok(undefined)
}
