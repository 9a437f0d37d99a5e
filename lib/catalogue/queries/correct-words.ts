import { z } from 'zod'
import type { Locale } from '../../core/locales'
import { allowedEdits, isSpellable, spellingsOf } from '../../core/spelling'
import { Prisma } from '../../db/generated/client'
import { prepared } from '../../db/prepared'
import { type Candidate, nearest } from '../rules/nearest'

const rowsSchema = z.array(z.object({ word: z.string(), listings: z.number() }))

/** What each of these words was probably meant to be, of the words that listings have; words without a likely one are left out. */
export async function correctWords(
  words: readonly string[],
  locale: Locale,
): Promise<Map<string, string>> {
  const wanted = words.filter((word) => isSpellable(word) && allowedEdits(word) > 0)
  if (wanted.length === 0) return new Map()
  const spellings = wanted.flatMap((word) => spellingsOf(word, allowedEdits(word)))
  const rows: unknown = await prepared(Prisma.sql`
    with near as materialized (
      select word from search_word where spellings && ${spellings}::text[]
    )
    select near.word, token.listings
    from near join search_token token on token.locale = ${locale} and token.token = near.word
    where token.listings > 0
    order by token.listings desc limit 500`)
  const candidates: Candidate[] = rowsSchema.parse(rows)
  return new Map(
    wanted.flatMap((word) => {
      const found = nearest(word, candidates)
      return found === null ? [] : [[word, found]]
    }),
  )
}
