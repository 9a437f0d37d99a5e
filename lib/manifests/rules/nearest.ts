const FURTHEST = 3

/** How many letters have to be added, left out or replaced to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...b].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1)
      const shorter = (previous[column + 1] ?? 0) + 1
      const longer = (current[column] ?? 0) + 1
      current.push(Math.min(replaced, shorter, longer))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** Words that are one in the other at a border of parts, such as `variables` in `actions_variables`, are as near as a typing error. */
function isPartOf(part: string, whole: string): boolean {
  return whole.endsWith(`_${part}`) || whole.startsWith(`${part}_`)
}

/** The known word that somebody probably meant, or null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = word.toLowerCase().replaceAll(/[\s-]+/g, '_')
  const ranked = known
    .map((candidate) => ({ candidate, far: farness(plain, candidate) }))
    .toSorted((a, b) => a.far - b.far)
  const [best] = ranked
  return best !== undefined && best.far <= FURTHEST ? best.candidate : null
}

function farness(word: string, candidate: string): number {
  const far = distance(word, candidate)
  const near = Math.max(1, Math.floor(candidate.length / 3))
  if (far <= near) return far
  return isPartOf(word, candidate) ? 2.5 : Number.POSITIVE_INFINITY
}
