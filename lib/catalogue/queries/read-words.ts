import { z } from 'zod'
import type { Locale } from '../../core/locales'
import type { Word } from '../../core/words'
import { Prisma } from '../../db/generated/client'
import { prepared } from '../../db/prepared'
import type { TokenCounts } from '../rules/expression'
import { type FacetValues, facetValues, facetValuesSchema } from './read-facets'

const rowSchema = facetValuesSchema.extend({
  words: z.array(
    z.object({ written: z.string(), stops: z.boolean(), lexemes: z.array(z.string()) }),
  ),
  counts: z.array(z.object({ token: z.string(), listings: z.number(), has_bits: z.boolean() })),
  names: z.array(z.string()),
  anywhere: z.array(z.string()),
})

/** The stems of words, how many listings have them, and how an unfinished word may go on. */
export interface ReadWords {
  words: Map<string, { stops: boolean; lexemes: string[] }>
  counts: TokenCounts
  /** Words that begin so, in names and anywhere, the most frequent first. */
  begins: { names: string[]; anywhere: string[] }
  facetValues: FacetValues
}

const afterAll = '\u{10FFFF}'

/**
 * Reads what the database knows of these words and tokens, in one statement. `unfinished` is the
 * beginning of a word; the words that go on from it are counted as well. What the filters can be
 * comes along: a statement costs more than what it reads here.
 */
export async function readWords(
  given: { words: readonly Word[]; tokens: readonly string[]; unfinished: string | null },
  locale: Locale,
): Promise<ReadWords> {
  const written = given.words.map((word) => word.written)
  const plain = given.words.map((word) => word.plain)
  const begin = given.unfinished ?? ''
  const end = begin === '' ? '' : begin + afterAll
  const dictionary = locale === 'fr' ? 'french_stem' : 'english_stem'
  const [row] = await prepared(Prisma.sql`
    with lexed as materialized (
      select written, coalesce(ts_lexize(${dictionary}::regdictionary, written) = '{}', false) as stops,
        coalesce(nullif(array(
          select distinct unnest(ts_lexize(dictionary, written) || ts_lexize(dictionary, plain))
          from unnest(${[dictionary, 'english_stem']}::regdictionary[]) as dictionary
        ), '{}'), array[plain]) as lexemes
      from unnest(${written}::text[], ${plain}::text[]) as word (written, plain)
    ), names as materialized (
      select substr(token, 2) as word from search_token
      where locale = ${locale} and token >= '^' || ${begin} and token < '^' || ${end} and listings > 0
      order by listings desc, token limit 8
    ), anywhere as materialized (
      select token as word from search_token
      where locale = ${locale} and token >= ${begin} and token < ${end} and listings > 0
      order by listings desc, token limit 8
    ), looked as (
      select unnest(lexemes) as word from lexed union select word from names union select word from anywhere
    )
    select
      coalesce((select json_agg(lexed) from lexed), '[]') as words,
      array(select word from names) as names,
      array(select word from anywhere) as anywhere,
      coalesce((
        select json_agg(json_build_object('token', token, 'listings', listings, 'has_bits', has_bits))
        from search_token where locale = ${locale} and token = any(
          ${given.tokens}::text[] || array(select mark || word from looked, unnest('{"",~,!,^}'::text[]) as mark)
        )
      ), '[]') as counts, ${facetValues}`)
  const { words, counts, names, anywhere, ...facetValuesRead } = rowSchema.parse(row)
  return {
    words: new Map(words.map((word) => [word.written, word])),
    counts: new Map(
      counts.map(({ token, listings, has_bits }) => [token, { listings, hasBits: has_bits }]),
    ),
    begins: { names, anywhere },
    facetValues: facetValuesRead,
  }
}
