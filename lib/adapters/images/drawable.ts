import coverage from '@fontsource/inter/unicode.json'
import { scripts } from './scripts'

const ornaments = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{20e3}/gu
const unseen = /[\p{C}\p{Z}]+/gu

/** Reads ranges as CSS writes them, such as "U+0000-00FF, U+0131". */
function readRanges(text: string): [first: number, last: number][] {
  return [...text.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, first = '0', last]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last ?? first, 16),
  ])
}

const ranges = scripts.flatMap((script) => readRanges(coverage[script]))

function isThere(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  return ranges.some(([first, last]) => first <= point && point <= last)
}

/**
 * A text as our fonts can draw it: without emoji and unseen characters, no longer than `longest`.
 * Null where a letter would be missing, as in Arabic or Chinese: a part of a text can say something
 * else than the whole.
 */
export function drawable(text: string, longest: number): string | null {
  const plain = text.normalize('NFC').replaceAll(ornaments, '').replaceAll(unseen, ' ').trim()
  const characters = [...plain]
  if (plain === '' || !characters.every(isThere)) return null
  return characters.length <= longest
    ? plain
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
