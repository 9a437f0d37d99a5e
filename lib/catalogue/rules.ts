import { createHash } from 'node:crypto'
import { fold } from '../core/words'
import { mostPoints, type Quality } from '../listings/rules/quality'
import { type SearchQuery, writeSearch } from './schema'
import type { FacetName, TextPart } from './types'

/** What each part of a listing's quality can give. */
export const pointsOf: Quality = mostPoints

const countBound = 1000

/** A count as it may be shown: exact up to 1,000. */
export function bounded(count: number): { count: number; isExact: boolean } {
  return { count: Math.min(count, countBound), isExact: count <= countBound }
}

/** What a cursor is bound to: the query without the place in it. */
export function cursorList(query: SearchQuery): string {
  const address = writeSearch({ ...query, cursor: null }).toString()
  return `search:${createHash('sha256').update(address).digest('base64url').slice(0, 16)}`
}

/** The query with one value of a filter chosen, or no longer chosen; it begins at the first page again. */
export function toggleFacet(query: SearchQuery, facet: FacetName, value: string): URLSearchParams {
  const params = writeSearch({ ...query, cursor: null })
  const chosen = params.getAll(facet)
  params.delete(facet)
  const next = chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value]
  for (const each of next.sort()) params.append(facet, each)
  return params
}

/** Cuts a text where words begin with a word that is looked for, accents and case aside. Joined, the parts are the text. */
export function markMatches(text: string, wanted: readonly string[]): TextPart[] {
  const pieces = text.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}]*)/u)
  const parts: TextPart[] = []
  for (const piece of pieces.filter((each) => each !== '')) {
    const plain = fold(piece)
    const marked = wanted.some((word) => plain.startsWith(word))
    const last = parts.at(-1)
    if (last?.marked === marked) last.text += piece
    else parts.push({ text: piece, marked })
  }
  return parts
}
