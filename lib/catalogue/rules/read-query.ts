import type { Locale } from '../../core/locales'
import { singular, type Word, withSingularVerb, wordsOf } from '../../core/words'
import { concepts } from './concepts'
import { type Condition, conditionPhrases, fillers } from './conditions'

/** What stands together in a query: a word, a phrase that others say differently, or a condition. */
export interface Segment {
  words: Word[]
  /** Other ways to say it, the words of each; empty for a word of its own. */
  synonyms: string[][]
  condition: Condition | null
}

/** More words than this are not looked for. */
const mostWords = 12
const longestPhrase = 6

/** What may stand inside a phrase without making it another one: "block the merge". */
export const articles: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'le',
  'la',
  'les',
  'l',
  'un',
  'une',
  'du',
  'des',
  'de',
  'd',
])

/** The lists need only one form of each phrase. */
const keyOf = (words: readonly string[]) =>
  words
    .filter((word) => !articles.has(word))
    .map(singular)
    .join(' ')
const keyOfPhrase = (phrase: string) => keyOf(phrase.split(' '))

const conditionOf = new Map(
  conditionPhrases.map(([phrase, condition]) => [keyOfPhrase(phrase), condition]),
)

const conceptOf = new Map<string, string[][]>()
for (const concept of concepts) {
  const words = concept.map((phrase) => phrase.split(' '))
  for (const phrase of concept) {
    const key = keyOfPhrase(phrase)
    conceptOf.set(key, [...(conceptOf.get(key) ?? []), ...words])
  }
}

function segmentAt(words: readonly Word[], at: number): Segment {
  const first = words.slice(at, at + 1)
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length)
    if (articles.has(phrase[0]?.plain ?? '') || articles.has(phrase.at(-1)?.plain ?? '')) continue
    const key = keyOf(phrase.map(({ plain }) => plain))
    const condition = conditionOf.get(key) ?? null
    if (condition !== null) return { words: phrase, synonyms: [], condition }
    const synonyms = conceptOf.get(key)
    if (synonyms !== undefined) return { words: phrase, synonyms, condition: null }
  }
  return { words: first, synonyms: [], condition: null }
}

/** Takes a query apart, the longest phrases first. Words that only ask are left out, unless there is nothing else. */
export function readQuery(text: string): Segment[] {
  const words = wordsOf(text).slice(0, mostWords)
  const segments: Segment[] = []
  for (let at = 0; at < words.length; ) {
    const segment = segmentAt(words, at)
    segments.push(segment)
    at += segment.words.length
  }
  const isFiller = ({ words: [word], synonyms, condition }: Segment) =>
    condition === null && synonyms.length === 0 && fillers.has(word?.plain ?? '')
  const telling = segments.filter((segment) => !isFiller(segment))
  return telling.length > 0 ? telling : segments
}

/** Every word whose stems are needed to look for these segments. */
export function wordsToStem(segments: readonly Segment[], locale: Locale): Word[] {
  const plain = (word: string): Word => ({ written: word, plain: word })
  const all = segments.flatMap(({ words, synonyms }) => [
    ...(locale === 'fr' ? words.flatMap(withSingularVerb) : words),
    ...synonyms.flat().map(plain),
  ])
  return [...new Map(all.map((word) => [word.written, word])).values()]
}
