import { z } from 'zod'
import type { Locale } from '../../core/locales'
import { fold, nameKey } from '../../core/words'
import { Prisma } from '../../db/generated/client'
import { prepared } from '../../db/prepared'
import type { Suggestion } from '../types'
import { getCategories } from './get-categories'

const rowsSchema = z.array(
  z.object({ kind: z.enum(['listing', 'publisher']), slug: z.string(), name: z.string() }),
)

const shownListings = 5
const shownCategories = 2
const afterAll = '\u{10FFFF}'

/**
 * What an unfinished text may become: names of listings, those that begin so before those with a
 * word that does, the best first, then categories, then publishers. A text without any letter or
 * digit becomes nothing.
 */
export async function suggest(text: string, locale: Locale): Promise<Suggestion[]> {
  const begin = nameKey(text)
  if (begin === '') return []
  const [names, categories] = await Promise.all([readNames(begin), getCategories(locale)])
  const isLike = (name: string) =>
    fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(begin))
  const fitting = categories
    .filter(({ name }) => nameKey(name).startsWith(begin) || isLike(name))
    .slice(0, shownCategories)
    .map(({ slug, name }): Suggestion => ({ kind: 'category', slug, name }))
  const ofKind = (kind: 'listing' | 'publisher') => names.filter((row) => row.kind === kind)
  const listings = ofKind('listing')
  const others = await readInside(begin, locale, shownListings - listings.length)
  return [...listings, ...others, ...fitting, ...ofKind('publisher')]
}

/** Listings with another word of their name that begins so. */
async function readInside(begin: string, locale: Locale, want: number): Promise<Suggestion[]> {
  if (want <= 0 || begin.includes(' ')) return []
  const rows: unknown = await prepared(Prisma.sql`
    select 'listing' as kind, listing.slug, revision.name
    from search_suggest(${locale}, ${begin}, ${want}) as found
    join listing on listing.id = found.id
    join listing_revision revision on revision.id = listing.current_revision_id
    order by found.points desc, found.id`)
  return rowsSchema.parse(rows)
}

/** Where few names begin so, the best of them; where very many do, the best are met soon in the order of all. */
async function readNames(begin: string): Promise<Suggestion[]> {
  const end = begin + afterAll
  const rows: unknown = await prepared(Prisma.sql`
    with few as materialized (
      select listing_id, slug, quality from listing_search
      where name_key >= ${begin} and name_key < ${end} limit 1001
    ), best as (
      (select listing_id, slug, quality from few where (select count(*) from few) <= 1000
        order by quality desc, listing_id limit ${shownListings})
      union all
      (select listing_id, slug, quality from listing_search
        where (select count(*) from few) > 1000 and name_key >= ${begin} and name_key < ${end}
        order by quality desc, listing_id limit ${shownListings})
    ), publishers as (
      select distinct publisher_key, min(listing_id) as listing_id from (
        select publisher_key, listing_id from listing_search
        where publisher_key >= ${begin} and publisher_key < ${end}
        order by publisher_key, listing_id limit 200
      ) as found group by publisher_key order by publisher_key limit 2
    )
    (select 'listing' as kind, best.slug, revision.name
      from best join listing on listing.id = best.listing_id
      join listing_revision revision on revision.id = listing.current_revision_id
      order by best.quality desc, best.listing_id)
    union all
    (select 'publisher', '', publisher.name
      from publishers join listing on listing.id = publishers.listing_id
      join publisher on publisher.id = listing.publisher_id)`)
  return rowsSchema.parse(rows)
}
