import { type Word, withSingularVerb } from '../../core/words'
import { facetToken } from '../../listings/rules/facets'
import type { Condition } from './conditions'
import { type Expression, type TokenCounts, tokensOf } from './expression'
import { articles, type Segment } from './read-query'

/** What is known of a word: whether it says nothing, and its stems. */
export type Stems = ReadonlyMap<string, { stops: boolean; lexemes: readonly string[] }>

/** How an unfinished word goes on. */
interface Begins {
  names: readonly string[]
  anywhere: readonly string[]
}

/** A query as it is looked for: each part has to be there, in any of its forms. */
export interface Understood {
  parts: Expression[]
  /** What the conditions among the words ask for: never given up. */
  required: Expression[]
  conditions: Condition[]
  /** Words that no listing has, in any form. */
  unknown: string[]
  /** The words that are looked for, without those that say nothing. */
  telling: string[]
}

/** A word in each of its stems. The word itself adds nothing where it has a stem: whatever has the word has the stem. */
function formsOf(word: string, stems: Stems): Expression[] {
  const [own, ...others] = withSingularVerb({ written: word, plain: word })
  const lexemes = [
    ...(stems.get(own?.written ?? word)?.lexemes ?? [word]),
    ...others.flatMap(({ written }) => stems.get(written)?.lexemes ?? []),
  ]
  return [...new Set(lexemes)].map((lexeme) => ({ word: lexeme }))
}

/** All words of a phrase but those that say nothing; null where too little is left to stand for the phrase. */
function phraseOf(words: readonly string[], stems: Stems): Expression | null {
  const telling = words.filter((word) => !stems.get(word)?.stops)
  if (telling.length === 0 || (telling.length === 1 && words.length > 1)) return null
  return { all: telling.map((word) => ({ any: formsOf(word, stems) })) }
}

/** A condition is fulfilled, or stated in the name. */
function conditionOf({ words }: Segment, { facet, values }: Condition): Expression {
  const name = words.map(({ plain }): Expression => ({ token: `^${plain}` }))
  return {
    any: [{ all: name }, ...values.map((value) => ({ token: facetToken(facet, value) }))],
  }
}

function isKnown(expression: Expression, counts: TokenCounts): boolean {
  return tokensOf(expression).some((token) => (counts.get(token)?.listings ?? 0) > 0)
}

/** The tokens of what conditions ask for, to be counted. */
export function conditionTokens(segments: readonly Segment[]): string[] {
  return segments.flatMap(({ words, condition }) =>
    condition === null ? [] : tokensOf(conditionOf({ words, condition, synonyms: [] }, condition)),
  )
}

interface Known {
  stems: Stems
  counts: TokenCounts
  begins: Begins
}

function partOf(segment: Segment, { stems, counts, begins }: Known, isLast: boolean) {
  const words = segment.words.map(({ written }) => written)
  const [first = ''] = words
  const phrases = segment.synonyms.flatMap((synonym) => phraseOf(synonym, stems) ?? [])
  const own = words.length > 1 ? phraseOf(words, stems) : { any: formsOf(first, stems) }
  const said: Expression = { any: [...(own ? [own] : []), ...phrases] }
  if (!isLast || words.length > 1 || segment.synonyms.length > 0) return said
  const goesOn = isKnown(said, counts) ? begins.names : [...begins.names, ...begins.anywhere]
  return { any: [said, ...[...new Set(goesOn)].map((word) => ({ word }))] }
}

/**
 * What is to be looked for. Stop words are left out unless there is nothing else; the last word may
 * be unfinished: a word that is known goes on in names only, another one anywhere.
 */
export function understand(segments: readonly Segment[], known: Known): Understood {
  const saysNothing = (word?: Word) =>
    articles.has(word?.plain ?? '') || known.stems.get(word?.written ?? '')?.stops === true
  const isStop = ({ words: [word], synonyms }: Segment) =>
    synonyms.length === 0 && saysNothing(word)
  const subjects = segments.filter(({ condition }) => condition === null)
  const telling = subjects.filter((segment) => !isStop(segment))
  const last = segments.at(-1)
  const looked = telling.length > 0 || subjects.length < segments.length ? telling : subjects
  const parts = looked.map((segment) => ({
    segment,
    part: partOf(segment, known, segment === last),
  }))
  return {
    parts: parts.map(({ part }) => part),
    required: segments.flatMap((one) => (one.condition ? conditionOf(one, one.condition) : [])),
    conditions: segments.flatMap(({ condition }) => condition ?? []),
    unknown: parts
      .filter(({ segment, part }) => segment.synonyms.length === 0 && !isKnown(part, known.counts))
      .flatMap(({ segment }) => segment.words.map(({ plain }) => plain)),
    telling: [...looked, ...segments.filter(({ condition }) => condition)].flatMap(({ words }) =>
      words.filter((word) => words.length === 1 || !saysNothing(word)).map(({ plain }) => plain),
    ),
  }
}
