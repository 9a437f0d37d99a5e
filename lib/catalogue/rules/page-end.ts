import { z } from 'zod'
import { longestKey } from '../../core/words'
import type { SearchQuery } from '../schema'

const int = z.number().int().min(0).max(2_147_483_647)
const id = z.string().max(100)
/** As the search writes it; PostgreSQL's calendar has no year 0. */
const time = z.iso.datetime({ precision: 3 }).refine((at) => at >= '0001')

/** What a page in an order ends with, and the next begins after. */
export const pageEndSchemas = {
  relevance: z.tuple([int, int, id]),
  newest: z.tuple([time, id]),
  name: z.tuple([z.string().max(2 * longestKey), id]),
  installs: z.tuple([z.string().regex(/^\d{1,9}$/), id]),
} as const satisfies Record<SearchQuery['sort'], z.ZodType<(string | number)[]>>

interface Item {
  id: string
  tier: number
  quality: number
  value?: string | undefined
}

/** Where a page ends that ends with this listing. */
export function pageEndOf({ id, tier, quality, value }: Item): (string | number)[] {
  return value === undefined ? [tier, quality, id] : [value, id]
}
