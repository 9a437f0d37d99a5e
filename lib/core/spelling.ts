/** Beyond this many letters a difference is not looked for: what begins alike is compared whole. */
const prefixLength = 7

/** How many letters may be wrong in a word of this length: none in the shortest, where every word is near another. */
export function allowedEdits(word: string): number {
  if (word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}

/** Whether a word is worth being corrected to: letters only, neither short nor endless. */
export function isSpellable(word: string): boolean {
  return /^\p{L}{4,24}$/u.test(word)
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/**
 * What is left of the beginning of a word when up to `edits` letters are missing, the beginning
 * itself included. Two words that differ in at most `edits` letters have one of these in common.
 */
export function spellingsOf(word: string, edits: number): string[] {
  const all = new Set([word.slice(0, prefixLength)])
  let last = [...all]
  for (let deleted = 0; deleted < edits; deleted += 1) {
    last = last.flatMap(withoutOne).filter((left) => left.length > 1)
    for (const left of last) all.add(left)
  }
  return [...all]
}

/**
 * How many letters have to be added, left out, changed or swapped with their neighbour to make one
 * word of the other (the restricted Damerau–Levenshtein distance).
 */
export function editDistance(from: string, to: string): number {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1]
      const changed = at(last, column - 1) + (isSame ? 0 : 1)
      const shifted = Math.min(at(last, column), at(line, column - 1)) + 1
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      const swapped = isSwap ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY
      line.push(Math.min(changed, shifted, swapped))
    }
    before = last
    last = line
  }
  return at(last, to.length)
}

const at = (line: readonly number[], column: number) => line[column] ?? Number.POSITIVE_INFINITY
