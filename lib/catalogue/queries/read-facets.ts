import { z } from 'zod'
import { type Locale, localize } from '../../core/locales'
import { localizedTextSchema } from '../../core/localized'
import { Prisma } from '../../db/generated/client'
import { facetToken } from '../../listings/rules/facets'
import { bounded } from '../rules'
import { languageName } from '../rules/languages'
import {
  accessLevels,
  accountTypes,
  answers,
  facetNames,
  kinds,
  prices,
  type SearchQuery,
} from '../schema'
import type { FacetName, FacetValue } from '../types'

interface Value {
  value: string
  /** Null for a name that the page translates itself. */
  label: string | null
}

/** Every value that a filter can have. */
export interface KnownFacets {
  values: Record<FacetName, Value[]>
  tokens: string[]
}

const shownLanguages = 12

/** What {@link facetValues} selects. */
export const facetValuesSchema = z.object({
  categories: z.array(z.object({ slug: z.string(), name: localizedTextSchema })),
  languages: z.array(z.string()),
})

export type FacetValues = z.infer<typeof facetValuesSchema>

/** Columns with the values of those filters whose values are data, for whatever statement is run anyway. */
export const facetValues = Prisma.sql`
  (select coalesce(json_agg(json_build_object('slug', slug, 'name', name) order by position, slug), '[]')
    from category) as categories,
  array(
    select substr(token, length('language=') + 1) from search_token
    where locale = 'en' and token >= 'language=' and token < 'language>' and listings > 0
    order by listings desc, token limit 100
  ) as languages`

/** The values of all filters; languages are those that listings have, the most frequent first. */
export function knownFacets({ categories, languages }: FacetValues, locale: Locale): KnownFacets {
  const fixed = (list: readonly string[]) => list.map((value) => ({ value, label: null }))
  const values: Record<FacetName, Value[]> = {
    category: categories.map(({ slug, name }) => ({
      value: slug,
      label: localize(name, locale),
    })),
    kind: fixed(kinds),
    price: fixed(prices),
    trial: fixed(answers),
    access: fixed(accessLevels),
    account: fixed(accountTypes),
    verified: fixed(answers),
    language: languages.map((value) => ({ value, label: languageName(value) })),
  }
  const tokens = facetNames.flatMap((name) =>
    values[name].map(({ value }) => facetToken(name, value)),
  )
  return { values, tokens }
}

/** The values with their counts; of the languages only the most frequent that are left, and those that are chosen. */
export function labelFacets(
  query: SearchQuery,
  counts: Readonly<Record<string, number>>,
  { values }: KnownFacets,
): Record<FacetName, FacetValue[]> {
  const label = (name: FacetName) =>
    values[name].map(({ value, label }): FacetValue => {
      const { count, isExact } = bounded(counts[facetToken(name, value)] ?? 0)
      const selected = query[name].some((chosen) => chosen === value)
      return { value, label, count, countIsExact: isExact, selected }
    })
  const languages = label('language').filter(({ count, selected }) => count > 0 || selected)
  return {
    category: label('category'),
    kind: label('kind'),
    price: label('price'),
    trial: label('trial'),
    access: label('access'),
    account: label('account'),
    verified: label('verified'),
    language: languages.filter(({ selected }, at) => at < shownLanguages || selected),
  }
}
