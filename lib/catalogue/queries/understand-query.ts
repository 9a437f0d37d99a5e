import type { Locale } from '../../core/locales'
import { fold, nameKey } from '../../core/words'
import type { Condition } from '../rules/conditions'
import type { Expression, TokenCounts } from '../rules/expression'
import { readQuery, type Segment, wordsToStem } from '../rules/read-query'
import { conditionTokens, type Understood, understand } from '../rules/understand'
import { correctWords } from './correct-words'
import type { FacetValues } from './read-facets'
import { type ReadWords, readWords } from './read-words'

/** What a text was understood to ask for. */
export interface UnderstoodQuery {
  /** What the text is about; none of it where there is no text, or no word in it. */
  parts: Expression[]
  /** What the conditions among the words ask for. */
  required: Expression[]
  conditions: Condition[]
  /** The words that are looked for, without accents and without those that say nothing. */
  telling: string[]
  /** How a listing of exactly this name would be filed. */
  key: string
  /** The text as it was corrected; null where nothing was. */
  corrected: string | null
  counts: TokenCounts
  facetValues: FacetValues
}

/**
 * Understands a text as far as the words of the catalogue allow. Words that no listing has are
 * corrected to the nearest that one has, unless `exact`. `tokens` are counted along the way.
 */
export async function understandQuery(
  text: string,
  options: { locale: Locale; exact: boolean; tokens: readonly string[] },
): Promise<UnderstoodQuery> {
  const { locale, exact, tokens } = options
  const first = await read(readQuery(text), tokens, locale)
  const corrections = exact ? new Map() : await correctWords(first.unknown, locale)
  if (corrections.size === 0) return answer(text, null, first)
  const corrected = replaceWords(text, corrections)
  return answer(corrected, corrected, await read(readQuery(corrected), tokens, locale))
}

type Read = Understood & Pick<ReadWords, 'counts' | 'facetValues'>

function answer(text: string, corrected: string | null, read: Read): UnderstoodQuery {
  const { unknown, ...understood } = read
  return { ...understood, key: nameKey(text), corrected }
}

async function read(segments: Segment[], tokens: readonly string[], locale: Locale): Promise<Read> {
  const last = segments.at(-1)
  const isOpen = last && last.condition === null && last.synonyms.length === 0
  const word = isOpen ? last.words.at(-1)?.plain : undefined
  const known = await readWords(
    {
      words: wordsToStem(segments, locale),
      tokens: [...tokens, ...conditionTokens(segments)],
      unfinished: word !== undefined && word.length > 1 ? word : null,
    },
    locale,
  )
  const { words: stems, counts, begins, facetValues } = known
  return { ...understand(segments, { stems, counts, begins }), counts, facetValues }
}

/** The text with some of its words replaced, the rest as it was typed. */
function replaceWords(text: string, corrections: ReadonlyMap<string, string>): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu, (word) => corrections.get(fold(word)) ?? word)
}
