import { z } from 'zod'
import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import { getListingCards } from '../../listings/queries/get-listing-cards'
import type { ListingCard } from '../../listings/types'
import { toTsquery } from '../rules/expression'
import { type CountedWord, mostAlike, tellingWords } from '../rules/similar'

/** More than the page shows: it leaves out those that it names already. */
const most = 8

/** How many of the best of each category are looked at. */
const best = 60

const mineSchema = z.object({
  total: z.int(),
  facets: z.array(z.string()),
  words: z.array(z.object({ token: z.string(), listings: z.int() })),
})

const othersSchema = z.array(
  z.object({
    id: z.string(),
    slug: z.string(),
    facets: z.array(z.string()),
    words: z.array(z.string()),
    quality: z.int(),
  }),
)

/** The listing's own facets and the words of its head, in English, which every listing is written in. */
async function loadMine(slug: string): Promise<z.infer<typeof mineSchema> | null> {
  const rows: unknown[] = await db().$queryRaw`
    select facets,
      (select listings from search_token where locale = 'en' and token = '*') as total,
      (select coalesce(jsonb_agg(jsonb_build_object('token', token, 'listings', listings)), '[]')
        from search_token
        where locale = 'en' and token = any (
          select lexeme from unnest(tsvector_to_array(document_en)) lexeme
          where starts_with(lexeme, '~'))) as words
    from listing_search where slug = ${slug}`
  return rows[0] === undefined ? null : mineSchema.parse(rows[0])
}

/** Who says one of the words, each found in the index, and the best of each category: a few thousand at most, however many there are. */
async function loadOthers(categories: readonly string[], words: readonly CountedWord[]) {
  const tokens = words.map(({ token }) => token)
  const queries = tokens.map((token) => toTsquery({ token }))
  const leading = categories.map(
    (facet) => Prisma.sql`(select listing_id from listing_search
      where document_en @@ ${toTsquery({ token: facet })}::tsquery
      order by quality desc, listing_id limit ${best})`,
  )
  const rows: unknown[] = await db().$queryRaw`
    with saying as (
      select listing_id, array_agg(token) as words
      from unnest(${tokens}::text[], ${queries}::text[]) as word (token, query)
      join listing_search on document_en @@ query::tsquery
      group by listing_id
    ), found as (
      ${Prisma.join([Prisma.sql`select listing_id from saying`, ...leading], ' union ')}
    )
    select listing_id as id, slug, facets, quality, coalesce(words, '{}') as words
    from found join listing_search using (listing_id) left join saying using (listing_id)`
  return othersSchema.parse(rows)
}

/** Published listings that are most like this one, the most alike first; none for one that is not published. */
export async function getSimilar(slug: string, locale: Locale): Promise<ListingCard[]> {
  const mine = await loadMine(slug)
  if (mine === null) return []
  const { total, facets } = mine
  const words = tellingWords(mine.words, total)
  const categories = facets.filter((facet) => facet.startsWith('category='))
  const others = await loadOthers(categories, words)
  const alike = mostAlike({ slug, facets, words }, others, { total, most })
  const ids = alike.flatMap((one) => others.find((other) => other.slug === one)?.id ?? [])
  return getListingCards(ids, locale)
}
