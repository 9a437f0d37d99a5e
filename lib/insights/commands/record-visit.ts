import { now } from '../../clock'
import { deriveToken } from '../../core/secrets'
import { db } from '../../db/client'
import { env } from '../../env'
import { slugSchema } from '../../listings/schema'
import { dayOf } from '../rules'

/** Who looks, as far as a request tells; kept only as a hash that means nothing the next day. */
export interface Visitor {
  ip: string | undefined
  userAgent: string | null
}

const robots = /bot|crawl|spider|slurp|preview|headless.*lighthouse/i

/**
 * Counts one look at a published listing's page or its set-up page, once for each visitor and day
 * with how often they looked (GitHub, "Viewing metrics for your listing"). Robots that say so do
 * not count. A listing that is not published counts nothing.
 */
export async function recordVisit(
  slug: string,
  page: 'listing' | 'setup',
  { ip, userAgent }: Visitor,
): Promise<void> {
  if (!slugSchema.safeParse(slug).success || robots.test(userAgent ?? '')) return
  const day = dayOf(now())
  const visitor = deriveToken(env().SOUK_SECRET, `visit:${day}:${ip}:${userAgent}`).slice(0, 22)
  await db().$executeRaw`
    insert into listing_visit (listing_id, day, page, visitor)
    select id, ${day}::date, ${page}::visited_page, ${visitor}
    from listing where slug = ${slug} and state = 'published'
    on conflict (listing_id, day, page, visitor) do update set views = listing_visit.views + 1`
}
