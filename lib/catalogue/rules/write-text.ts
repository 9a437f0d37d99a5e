import { ANY_LISTING } from '../../listings/rules/facets'
import { type Expression, inPlace, mostMatches, type Place, type TokenCounts } from './expression'
import type { ListingSet, Program } from './program'

/** With fewer listings than this that have every word, those that have only some follow. */
export const enough = 5
/** Of more parts than this, the rarest decide which listings have some of them. */
const mostParts = 6
/** How much more a word weighs in better places. */
const placeWeights = { name: 4, summary: 3, lead: 2, anywhere: 1 } as const
const places = ['name', 'summary', 'lead', 'anywhere'] as const satisfies Place[]

/** What the text of a search asks for. */
export interface Asked {
  /** What the text is about; none of it where there is no text. */
  parts: readonly Expression[]
  /** What the conditions among its words ask for. */
  required: readonly Expression[]
  /** How a listing of exactly this name would be filed. */
  key: string
  counts: TokenCounts
}

/** A text as sets of listings. */
interface Text {
  /** What has every word, and the same within the filters. */
  base: ListingSet
  matched: ListingSet
  /** By the best place in which a listing has every word, the best first. */
  tiers: ListingSet[]
  /** What has every word in any of the places. */
  every: () => ListingSet
  /** What has each part, by place, and what has each condition. */
  parts: Record<Place, ListingSet>[]
  required: ListingSet[]
}

/** What of a set the filters leave. */
export function within(program: Program, set: ListingSet, filters: ListingSet | null): ListingSet {
  return filters === null ? set : program.and([set, filters])
}

/** Writes which listings have every word of a text, and in which place. */
export function writeText(program: Program, asked: Asked, filters: ListingSet | null): Text {
  const parts = asked.parts.map((part) => {
    const has = (place: Place) => program.setOf(inPlace(part, place))
    return {
      name: has('name'),
      summary: has('summary'),
      lead: has('lead'),
      anywhere: has('anywhere'),
    }
  })
  const required = asked.required.map((condition) => program.setOf(condition))
  const every = (place: Place) => program.and([...parts.map((part) => part[place]), ...required])
  const base = every('anywhere')
  const matched = within(program, base, filters)
  const name = within(program, every('name'), filters)
  const summary = within(program, every('summary'), filters)
  const lead = within(program, every('lead'), filters)
  return {
    base,
    matched,
    tiers: [
      name,
      program.but(summary, name),
      program.but(lead, program.or([name, summary])),
      program.but(matched, program.or([name, summary, lead])),
    ],
    every: () => program.or([name, summary, lead, matched]),
    parts,
    required,
  }
}

/** Writes which listings have some of the words, and what each of the words is worth. */
export function writeRelaxed(
  program: Program,
  { parts, counts }: Asked,
  text: Text,
  filters: ListingSet | null,
) {
  const all = counts.get(ANY_LISTING)?.listings ?? 0
  const known = parts
    .map((part, at) => ({ at, listings: mostMatches(part, counts) }))
    .filter(({ listings }) => listings > 0)
  const rarest = [...known].sort((a, b) => a.listings - b.listings).slice(0, mostParts)
  const fewest = Math.max(1, Math.ceil(Math.min(parts.length, mostParts) / 2) - 1)
  if (rarest.length < fewest) return null
  const sets = rarest.flatMap(({ at }) => text.parts[at]?.anywhere ?? [])
  const options = leastOf(program, sets)
    .slice(fewest - 1)
    .reverse()
    .map((some) => {
      const base = program.and([some, ...text.required])
      return { base, matched: within(program, base, filters) }
    })
  const weights = known.flatMap(({ at, listings }) =>
    places.map((place) => ({
      part: at,
      weight: Math.log(1 + all / listings) * placeWeights[place],
      set: text.parts[at]?.[place] ?? program.nothing(),
    })),
  )
  return { options, weights, every: text.every() }
}

/** What has at least one of the sets, at least two of them, and so on. */
function leastOf(program: Program, sets: readonly ListingSet[]): ListingSet[] {
  return sets.reduce<ListingSet[]>((reached, set) => {
    const more = reached.map((least) => program.and([least, set]))
    const [one = set, ...others] = reached
    const next = others.map((least, at) => program.or([least, more[at] ?? least]))
    return [one === set ? set : program.or([one, set]), ...next, ...more.slice(-1)]
  }, [])
}
