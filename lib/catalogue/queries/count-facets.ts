import { z } from 'zod'
import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import { facetNames } from '../schema'
import type { FacetName } from '../types'
import type { TextMatch } from './match-listings'

const rowSchema = z.object({
  facet: z.enum([...facetNames, 'total']),
  value: z.string(),
  count: z.coerce.number(),
})

/** How many listings each value of each filter would leave. */
export interface FacetCounts {
  total: number
  counts: Record<FacetName, Map<string, number>>
}

/** The value, or values, that a row has for a filter. */
const facetValue: Record<FacetName, Prisma.Sql> = {
  category: Prisma.sql`unnest(category_slugs)`,
  kind: Prisma.sql`kind::text`,
  price: Prisma.sql`unnest(price_models::text[] || case
    when price_models && '{flat_rate,per_unit}' then '{paid}'::text[] else '{}' end)`,
  trial: Prisma.sql`case when has_trial then 'yes' else 'no' end`,
  verified: Prisma.sql`case when publisher_verified then 'yes' else 'no' end`,
}

/** Counts in one pass over what the text finds; each filter is counted as if nothing were chosen in it. */
export async function countFacets(
  text: TextMatch,
  conditions: Record<FacetName, Prisma.Sql>,
): Promise<FacetCounts> {
  const passes = facetNames.map(
    (name) => Prisma.sql`${conditions[name]} as ${Prisma.raw(`in_${name}`)}`,
  )
  const all = Prisma.raw(facetNames.map((name) => `in_${name}`).join(' and '))
  const counts = facetNames.map((name) => {
    const others = facetNames.filter((other) => other !== name).map((other) => `in_${other}`)
    return Prisma.sql`
      select ${name} as facet, ${facetValue[name]} as value, count(*) as count
      from matched where ${Prisma.raw(others.join(' and '))} group by 2`
  })
  const rows: unknown[] = await db().$queryRaw`
    with matched as materialized (
      select category_slugs, kind, price_models, has_trial, publisher_verified,
        ${Prisma.join(passes)}
      from listing_search where ${text.condition}
    )
    select 'total' as facet, '' as value, count(*) as count from matched where ${all}
    union all ${Prisma.join(counts, ' union all ')}`
  return collect(z.array(rowSchema).parse(rows))
}

function collect(rows: z.infer<typeof rowSchema>[]): FacetCounts {
  const of = (name: FacetName) =>
    new Map(rows.filter(({ facet }) => facet === name).map(({ value, count }) => [value, count]))
  return {
    total: rows.find(({ facet }) => facet === 'total')?.count ?? 0,
    counts: {
      category: of('category'),
      kind: of('kind'),
      price: of('price'),
      trial: of('trial'),
      verified: of('verified'),
    },
  }
}
