import { now } from '../../clock'
import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import type { ApiError } from './errors'

/** How many requests the holder of a key may make in an hour, as GitHub's `x-ratelimit` headers say. `reset` in seconds since 1970, UTC. */
export interface Budget {
  key: string
  limit: number
  used: number
  reset: number
}

/** GitHub's numbers ("Rate limits for the REST API"): with and without authentication. */
export const hourly = { authenticated: 5_000, anonymous: 60 } as const

const HOUR = 3_600_000

/** What {@link counting} returns. */
export interface Counted {
  points: number
  expire: bigint | string
}

/** The statement that counts one request under a key, for all processes together; others build on it. */
export function counting(key: string, limit: number): Prisma.Sql {
  const at = BigInt(+now())
  const end = at + BigInt(HOUR)
  return Prisma.sql`
    insert into rate_limit as known (key, points, expire) values (${key}, 1, ${end})
    on conflict (key) do update set
      points = case when known.expire <= ${at} then 1 else least(known.points + 1, ${limit + 1}) end,
      expire = case when known.expire <= ${at} then ${end} else known.expire end
    returning points, expire`
}

/** The budget of a key after counting. */
export function toBudget(key: string, limit: number, { points, expire }: Counted): Budget {
  return { key, limit, used: points, reset: Math.ceil(Number(expire) / 1000) }
}

/** Counts one request under a key. */
export async function countRequest(key: string, limit: number): Promise<Budget> {
  const [counted] = await db().$queryRaw<Counted[]>(counting(key, limit))
  if (counted === undefined) throw new Error('Nothing was counted')
  return toBudget(key, limit, counted)
}

/** Gives back a request that told nothing new: a 304 costs nothing on GitHub ("Best practices for using the REST API"). */
export async function giveBack(budget: Budget): Promise<Budget> {
  await db().$executeRaw`
    update rate_limit set points = greatest(points - 1, 0) where key = ${budget.key}`
  return { ...budget, used: budget.used - 1 }
}

/** Why no request is left; undefined while some are. */
export function exhaustion({ limit, used, reset }: Budget): ApiError | undefined {
  if (used <= limit) return undefined
  const wait = Math.max(1, reset - Math.floor(+now() / 1000))
  return {
    status: 403,
    message: 'API rate limit exceeded',
    headers: { 'Retry-After': String(wait) },
  }
}

/** What a client is told of its budget. */
export function budgetHeaders({ limit, used, reset }: Budget): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(Math.max(0, limit - used)),
    'X-RateLimit-Used': String(Math.min(used, limit)),
    'X-RateLimit-Reset': String(reset),
    'X-RateLimit-Resource': 'core',
  }
}
