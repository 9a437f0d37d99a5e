import { z } from 'zod'
import { Prisma } from '../../db/generated/client'
import { prepared } from '../../db/prepared'
import type { MatchPlace, MatchReason } from '../types'
import type { Found } from './find-listings'

const points = z.number()
const rowsSchema = z.array(
  z.object({
    listing_id: z.string(),
    slug: z.string(),
    quality: z.object({
      installs: points,
      purchases: points,
      freshness: points,
      proof: points,
      thrift: points,
    }),
  }),
)

/** By tier, best first; what has only some of the words comes after, by how much of them. */
const places: MatchPlace[] = [
  'all',
  'name',
  'name_start',
  'name_words',
  'summary',
  'lead',
  'text',
  'some',
]

function placeOf(tier: number, hasText: boolean): MatchPlace {
  return hasText ? (places[tier] ?? 'some') : 'all'
}

/** Why each of these listings stands where it stands, by slug. */
export async function explain(
  found: readonly Found[],
  hasText: boolean,
): Promise<Map<string, MatchReason>> {
  const ids = found.map(({ id }) => id)
  const rows: unknown = await prepared(Prisma.sql`
    select listing_id, slug, json_build_object(
      'installs', installs_points, 'purchases', purchases_points, 'freshness', freshness_points,
      'proof', proof_points, 'thrift', thrift_points
    ) as quality
    from listing_search where listing_id = any(${ids}::text[])`)
  const tierOf = new Map(found.map(({ id, tier }) => [id, tier]))
  return new Map(
    rowsSchema
      .parse(rows)
      .map(({ listing_id, slug, quality }) => [
        slug,
        { place: placeOf(tierOf.get(listing_id) ?? 0, hasText), quality },
      ]),
  )
}
