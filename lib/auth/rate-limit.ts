import { LRUCache } from 'lru-cache'
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
export async function spend(key: string, limit: Limit): Promise<Result<void>> {
  return (await count(key, 1, limit)) > limit.points ? refused : ok(undefined)
}

/** Tries under a key that one process has seen in a window of its own. */
interface Tally {
  tries: number
  refused: boolean
  end: number
}

const stride = 8
const tallies = new LRUCache<string, Tally>({ max: 10_000 })

/**
 * Like {@link spend}, for what anybody may ask at any time: a process writes down every eighth try
 * only, and none once it refuses. Of one process it lets no more through than the limit, of each
 * other one at most seven more.
 */
export async function spendRoughly(key: string, limit: Limit): Promise<Result<void>> {
  const tally = openTally(key, limit)
  tally.tries += 1
  // While the last ones allowed are being written down, more may come.
  if (tally.tries > limit.points) return refused
  if (!tally.refused && tally.tries % stride === 0) {
    tally.refused = (await count(key, stride, limit)) > limit.points - stride
  }
  return tally.refused ? refused : ok(undefined)
}

function openTally(key: string, { seconds }: Limit): Tally {
  const at = +now()
  const open = tallies.get(key)
  if (open !== undefined && open.end > at) return open
  const tally = { tries: 0, refused: false, end: at + seconds * 1000 }
  tallies.set(key, tally)
  return tally
}

const refused = err(domainError('rate_limited'))

/** Adds tries to what all processes have counted in the window that is open, or opens one. */
async function count(key: string, tries: number, { seconds }: Limit): Promise<number> {
  const at = BigInt(+now())
  const end = at + BigInt(seconds * 1000)
  const rows = await prepared<{ points: number }>(Prisma.sql`
    insert into rate_limit (key, points, expire) values (${key}, ${tries}, ${end})
    on conflict (key) do update set
      points = case when rate_limit.expire <= ${at} then 0 else rate_limit.points end + ${tries},
      expire = case when rate_limit.expire <= ${at} then ${end} else rate_limit.expire end
    returning points`)
  return rows[0]?.points ?? 0
}
