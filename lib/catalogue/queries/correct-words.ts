import { z } from 'zod'
import type { Locale } from '../../core/locales'
import { allowedEdits, editDistance, isSpellable, spellingsOf } from '../../core/spelling'
import { Prisma } from '../../db/generated/client'
import { prepared } from '../../db/prepared'
import { conceptWords } from '../rules/concepts'
import { type Candidate, nearest } from '../rules/nearest'

const speltSchema = z.object({ word: z.string(), written: z.string() })
type Spelt = z.infer<typeof speltSchema>
const candidatesSchema = z.array(speltSchema.extend({ listings: z.number() }))

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
  const isNear = ({ word }: Spelt) =>
    wanted.some((each) => editDistance(each, word) <= allowedEdits(each))
  const ofField = conceptWords
    .filter(isSpellable)
    .map((word): [string, Spelt] => [word, { word, written: word }])
  const alike = await readAlike(wanted)
  const all = new Map([...ofField, ...alike.map((each): [string, Spelt] => [each.word, each])])
  const near = [...all.values()].filter(isNear)
  if (near.length === 0) return new Map()
  const candidates = await readCandidates(near, locale)
  return new Map(
    wanted.flatMap((word) => {
      const found = nearest(word, candidates)
      return found === null ? [] : [[word, found]]
    }),
  )
}

/** Words that may be near: most of them are not, and need not be counted. */
async function readAlike(wanted: readonly string[]): Promise<Spelt[]> {
  const spellings = wanted.flatMap((word) => spellingsOf(word, allowedEdits(word)))
  const rows: unknown = await prepared(Prisma.sql`
    select word, written from search_word where spellings && ${spellings}::text[]`)
  return z.array(speltSchema).parse(rows)
}

/** Those of these words that listings have in some form, with how many have the commonest. */
async function readCandidates(near: readonly Spelt[], locale: Locale): Promise<Candidate[]> {
  const words = near.map(({ word }) => word)
  const written = near.map((each) => each.written)
  const stemmers = locale === 'fr' ? ['french_stem', 'english_stem'] : ['english_stem']
  const rows: unknown = await prepared(Prisma.sql`
    select near.word, near.written, max(token.listings) as listings
    from unnest(${words}::text[], ${written}::text[]) as near (word, written)
    cross join unnest(${stemmers}::regdictionary[]) as stemmer
    join search_token token on token.locale = ${locale} and token.listings > 0
      and token.token = any (array[near.word] || ts_lexize(stemmer, near.word) || ts_lexize(stemmer, near.written))
    group by near.word, near.written`)
  return candidatesSchema.parse(rows)
}
