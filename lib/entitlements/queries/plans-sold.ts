import { z } from 'zod'
import { Prisma } from '../../db/generated/client'
import { toEntitledPlan } from '../rules'
import { planRowSchema } from '../schema'
import type { EntitledPlan } from '../types'
import { planJson } from './plan-json'
import type { Question } from './question'

const rowsSchema = z.array(planRowSchema)

/** The plans that an app sells: of a draft, also those that are not published yet. At most ten are sold at a time, so that they come at once. */
export const plansSold: Question<EntitledPlan[]> = {
  sql: Prisma.sql`
    select coalesce(json_agg(${planJson('p')} order by p.number), '[]'::json) from plan p
    where p.listing_id = l.id
      and (p.state = 'published' or p.state = 'draft' and l.state = 'draft')`,
  read: (value) => rowsSchema.parse(value).map(toEntitledPlan),
}
