import type { MatchPlace } from '../types'

/** By tier, best first; what has only some of the words comes after, by how much of them. */
const places: MatchPlace[] = [
  'all',
  'name',
  'name_start',
  'name_words',
  'summary',
  'lead',
  'text',
  'some',
]

/** Where a listing of this tier has what was looked for; `all` where no text was. */
export function placeOf(tier: number, hasText: boolean): MatchPlace {
  return hasText ? (places[tier] ?? 'some') : 'all'
}
