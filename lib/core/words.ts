/** A word of a text: as it is written, in lower case, and without its accents. */
export interface Word {
  written: string
  plain: string
}

const letterRuns = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const notLetters = /[^\p{L}\p{N}]+/gu
const longest = 64

/** Letters that Unicode does not take apart into a letter and an accent. */
const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ø: 'o', ß: 'ss', ł: 'l', đ: 'd' }

/** A text in lower case without accents, for comparison: "Œuvre Réglée" is "oeuvre reglee". */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[œæøßłđ]/gu, (letter) => ligatures[letter] ?? letter)
}

/**
 * The words of a text as search sees them, in order: runs of letters and digits, each cut at 64
 * characters. Both what is indexed and what is looked for go through here. Any string is accepted.
 */
export function wordsOf(text: string): Word[] {
  const runs = text.toWellFormed().normalize('NFC').toLowerCase().match(letterRuns) ?? []
  return runs
    .map((run) => {
      const written = [...run].slice(0, longest).join('')
      return { written, plain: fold(written).replaceAll(notLetters, '') }
    })
    .filter(({ plain }) => plain !== '')
}

/** One form for singular and plural, in English and French alike, as far as the ending tells. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 2 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** A French verb that ends in "-ent" ("échouent") with its singular, which PostgreSQL's stemmer takes for another word. */
export function withSingularVerb(word: Word): Word[] {
  if (!/(?<!m)ent$/.test(word.plain) || word.plain.length < 6) return [word]
  const without = (text: string) => text.slice(0, -2)
  return [word, { written: without(word.written), plain: without(word.plain) }]
}

/** The most characters of a {@link nameKey}: some names of 255 letters come apart into more than a thousand. */
export const longestKey = 300

/** What two names have in common when they differ only in case, accents and punctuation; cut at 300 characters. */
export function nameKey(name: string): string {
  const key = wordsOf(name)
    .map(({ plain }) => plain)
    .join(' ')
  return [...key].slice(0, longestKey).join('').trimEnd()
}
