import { allowedEdits, editDistance } from '../../core/spelling'

/** A word that a misspelt one may have been meant to be, as it is written, with how many listings have it. */
export interface Candidate {
  word: string
  written: string
  listings: number
}

/** The candidate with the fewest differences; among equals one that begins alike, then the most frequent. Null where none is near enough. */
export function nearest(word: string, candidates: readonly Candidate[]): string | null {
  const near = candidates
    .map((candidate) => ({ ...candidate, distance: editDistance(word, candidate.word) }))
    .filter(({ distance }) => distance <= allowedEdits(word))
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) ||
        b.listings - a.listings ||
        (a.word < b.word ? -1 : 1),
    )
  return near[0]?.written ?? null
}
