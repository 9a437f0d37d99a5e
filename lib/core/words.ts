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

/** What two names have in common when they differ only in case, accents and punctuation. */
export function nameKey(name: string): string {
  return wordsOf(name)
    .map(({ plain }) => plain)
    .join(' ')
}
