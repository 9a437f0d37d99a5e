import { ANY_LISTING, facetToken } from '../../listings/rules/facets'
import { facetNames, type SearchQuery } from '../schema'
import type { FacetName } from '../types'
import { allOf, type Expression } from './expression'
import { type Leaf, type ListingSet, Program, type Step } from './program'
import { type Asked, enough, within, writeRelaxed, writeText } from './write-text'

/** How a text is looked for when hardly any listing has every word of it. */
interface Relaxed {
  enough: number
  steps: readonly Step[]
  /** With all parts but one, all but two…; `matched` with the filters, `base` without. */
  options: { base: number; matched: number }[]
  /** What has every word. */
  every: number
  /** What having a part in a place is worth: rare words weigh more, and so does where they are. */
  weights: { part: number; weight: number; set: number }[]
}

/** What the database's `search_listings` is given; sets go by their numbers. */
export interface SearchCall {
  leaves: readonly Leaf[]
  steps: readonly Step[]
  base: number
  matched: number
  tiers: number[]
  relaxed: Relaxed | null
  tokens: string[]
  chosen: { others: number | null; tokens: string[] }[]
  key: string
  sort: SearchQuery['sort']
  limit: number
}

const everything: Expression = { token: ANY_LISTING }

/**
 * Says to the database what a search looks for. Several values of one filter widen it, a filter
 * without a value lets everything through, and its values are counted as if none were chosen. A text
 * without any letter or digit finds nothing. `tokens` are the values that can be counted.
 */
export function searchCall(
  query: SearchQuery,
  asked: Asked,
  tokens: readonly string[],
): SearchCall {
  const program = new Program(asked.counts)
  const filters = writeFilters(program, query)
  const isWordless = query.q !== '' && asked.key === ''
  const text = asked.parts.length > 0 && !isWordless ? writeText(program, asked, filters.all) : null
  const base = text?.base ?? baseOf(program, asked, isWordless)
  const matched = text?.matched ?? within(program, base, filters.all)
  const mark = program.mark
  const relaxed = text && writeRelaxed(program, asked, text, filters.all)
  const { leaves, steps, later, numberOf } = program.finish(mark)
  return {
    leaves,
    steps,
    base: numberOf(base),
    matched: numberOf(matched),
    tiers: (text?.tiers ?? []).map(numberOf),
    relaxed: relaxed && {
      enough,
      steps: later,
      options: relaxed.options.map((option) => ({
        base: numberOf(option.base),
        matched: numberOf(option.matched),
      })),
      every: numberOf(relaxed.every),
      weights: relaxed.weights.map((one) => ({ ...one, set: numberOf(one.set) })),
    },
    tokens: tokens.filter((token) => !filters.chosen.some(({ name }) => isOf(name, token))),
    chosen: filters.chosen.map(({ name, others }) => ({
      others: others === null ? null : numberOf(others),
      tokens: tokens.filter((token) => isOf(name, token)),
    })),
    key: asked.key,
    sort: query.sort,
    // One more than are shown tells whether there are more.
    limit: query.per_page + 1,
  }
}

const isOf = (name: FacetName, token: string) => token.startsWith(`${name}=`)

function baseOf(program: Program, { required }: Asked, isWordless: boolean): ListingSet {
  return isWordless ? program.nothing() : program.setOf(allOf(required) ?? everything)
}

/** What the chosen values of all filters leave, and of the others without each of them. */
function writeFilters(program: Program, query: SearchQuery) {
  const chosen = facetNames
    .filter((name) => query[name].length > 0)
    .map((name) => {
      const any = query[name].map((value): Expression => ({ token: facetToken(name, value) }))
      return { name, set: program.setOf({ any }) }
    })
  const together = (sets: readonly ListingSet[]) => (sets.length > 0 ? program.and(sets) : null)
  return {
    all: together(chosen.map(({ set }) => set)),
    chosen: chosen.map(({ name }) => ({
      name,
      others: together(chosen.filter((one) => one.name !== name).map(({ set }) => set)),
    })),
  }
}
