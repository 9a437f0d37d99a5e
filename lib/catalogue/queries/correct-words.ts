import { z } from 'zod'
import type { Locale } from '../../core/locales'
import { allowedEdits, editDistance, isSpellable, spellingsOf } from '../../core/spelling'
import { Prisma } from '../../db/generated/client'
import { prepared } from '../../db/prepared'
import { conceptWords } from '../rules/concepts'
import { type Candidate, nearest } from '../rules/nearest'

const rowsSchema = z.array(
  z.object({ word: z.string(), written: z.string(), listings: z.number() }),
)

/**
 * What each of these words was probably meant to be, as it is written: of the words that listings
 * have, in some form, and those that people of the field use. Words without a likely one are left out.
 */
export async function correctWords(
  words: readonly string[],
  locale: Locale,
): Promise<Map<string, string>> {
  const wanted = words.filter((word) => isSpellable(word) && allowedEdits(word) > 0)
  if (wanted.length === 0) return new Map()
  const spellings = wanted.flatMap((word) => spellingsOf(word, allowedEdits(word)))
  const ofField = conceptWords.filter((each) => isSpellable(each) && isNearAny(each, wanted))
  const stemmers = locale === 'fr' ? ['french_stem', 'english_stem'] : ['english_stem']
  const rows: unknown = await prepared(Prisma.sql`
    with near as materialized (
      select word, written from search_word where spellings && ${spellings}::text[]
      union
      select word, word from unnest(${ofField}::text[]) as word
      where word not in (select word from search_word)
    )
    select near.word, near.written, max(token.listings) as listings
    from near
    cross join unnest(${stemmers}::regdictionary[]) as stemmer
    join search_token token on token.locale = ${locale}
      and token.token = any (array[near.word] || ts_lexize(stemmer, near.word) || ts_lexize(stemmer, near.written))
    where token.listings > 0
    group by near.word, near.written
    order by listings desc limit 500`)
  const candidates: Candidate[] = rowsSchema.parse(rows)
  return new Map(
    wanted.flatMap((word) => {
      const found = nearest(word, candidates)
      return found === null ? [] : [[word, found]]
    }),
  )
}

const isNearAny = (word: string, wanted: readonly string[]) =>
  wanted.some((each) => editDistance(each, word) <= allowedEdits(each))
