import type { Locale } from '../../core/locales'
import { nameKey, wordsOf } from '../../core/words'
import { Prisma } from '../../db/generated/client'
import { priceModelsOf } from '../rules'
import type { SearchQuery } from '../schema'
import type { FacetName } from '../types'

const everything = Prisma.sql`true`
const nothing = Prisma.sql`false`

/** How a text is looked for: which rows it finds, and in which tier each of them stands. */
export interface TextMatch {
  condition: Prisma.Sql
  /** 1 exact name, 2 beginning of the name, 3 word of the name, 4 introduction, 5 description; null where nothing is looked for. */
  tier: Prisma.Sql | null
}

/** Looks for words in the documents of the reader's language. A text without any letter or digit finds nothing. */
export function matchText(text: string, locale: Locale): TextMatch {
  if (text === '') return { condition: everything, tier: null }
  const words = wordsOf(text)
  if (words.length === 0) return { condition: nothing, tier: Prisma.sql`1` }
  const written = words.map((word) => word.written)
  const plain = words.map((word) => word.plain)
  const inLanguage = (dictionary: string) =>
    Prisma.sql`search_query(${dictionary}::regdictionary, ${written}::text[], ${plain}::text[])`
  const english = inLanguage('english_stem')
  const query = locale === 'fr' ? Prisma.sql`(${inLanguage('french_stem')} || ${english})` : english
  const document = Prisma.raw(`document_${locale}`)
  const lead = Prisma.raw(`lead_${locale}`)
  const key = nameKey(text)
  return {
    condition: Prisma.sql`${document} @@ ${query}`,
    tier: Prisma.sql`case
      when name_key = ${key} then 1
      when starts_with(name_key, ${key}) then 2
      when name_words @@ ${query} then 3
      when ${lead} @@ ${query} then 4
      else 5
    end`,
  }
}

/** One condition for each filter; a filter without a value lets everything through. */
export function matchFacets(query: SearchQuery): Record<FacetName, Prisma.Sql> {
  const when = (values: readonly string[], condition: Prisma.Sql) =>
    values.length === 0 ? everything : condition
  const yes = (values: SearchQuery['trial']) => values.map((value) => value === 'yes')
  return {
    category: when(query.category, Prisma.sql`category_slugs && ${query.category}::text[]`),
    kind: when(query.kind, Prisma.sql`kind = any(${query.kind}::listing_kind[])`),
    price: when(
      query.price,
      Prisma.sql`price_models && ${priceModelsOf(query.price)}::price_model[]`,
    ),
    trial: when(query.trial, Prisma.sql`has_trial = any(${yes(query.trial)}::boolean[])`),
    verified: when(
      query.verified,
      Prisma.sql`publisher_verified = any(${yes(query.verified)}::boolean[])`,
    ),
  }
}
