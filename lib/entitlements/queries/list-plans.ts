import { z } from 'zod'
import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import { toEntitledPlan } from '../rules'
import { planRowSchema } from '../schema'
import type { AuthenticatedApp, EntitledPlan } from '../types'

const rowsSchema = z.array(z.object({ plan: planRowSchema }))

/** The plans that an app sells: of a draft, also those that are not published yet. At most ten are sold at a time, so that they come at once. */
export async function listPlans({ listingId, isDraft }: AuthenticatedApp): Promise<EntitledPlan[]> {
  const drafts = isDraft ? Prisma.sql`or p.state = 'draft'` : Prisma.empty
  const rows = await db().$queryRaw`
    select to_jsonb(p) as plan from plan p
    where p.listing_id = ${listingId} and (p.state = 'published' ${drafts})
    order by p.number`
  return rowsSchema.parse(rows).map(({ plan }) => toEntitledPlan(plan))
}
