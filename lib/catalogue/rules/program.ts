import { ANY_LISTING } from '../../listings/rules/facets'
import { type Expression, mostMatches, type TokenCounts, toTsquery } from './expression'

/** What is looked up: the listings with any of these tokens, which the database keeps as bits, or that answer a tsquery which few do. */
export interface Leaf {
  tokens: string[]
  few: string | null
}

/** What is made of two sets: what is in both, in any of them, in the first but not in the second. */
export type Step = readonly [operation: 'and' | 'or' | 'but', a: number, b: number]

/** A set of listings: leaves count from 0 up, what steps make of them from -1 down, until all are numbered. */
export type ListingSet = number

/** What no more listings than this have is read from the index; the database keeps bits of what more have. */
function fewRows(counts: TokenCounts): number {
  return Math.max(1000, Math.floor((counts.get(ANY_LISTING)?.listings ?? 0) / 256))
}

/** The token of an expression that is one, where the database keeps its bits. */
function keptToken(expression: Expression, counts: TokenCounts): string | null {
  if ('all' in expression || 'any' in expression) return null
  const token = 'word' in expression ? expression.word : expression.token
  return counts.get(token)?.hasBits ? token : null
}

/** Which sets of listings a search needs, each once, and how they are made of what is looked up. */
export class Program {
  readonly #counts: TokenCounts
  readonly #leaves: Leaf[] = []
  readonly #steps: Step[] = []
  readonly #known = new Map<string, ListingSet>()

  constructor(counts: TokenCounts) {
    this.#counts = counts
  }

  /** How many steps there are by now: those that follow are a part of their own. */
  get mark(): number {
    return this.#steps.length
  }

  /** What no listing is in. */
  nothing(): ListingSet {
    return this.#leaf({ tokens: [], few: null })
  }

  /** What matches an expression. */
  setOf(expression: Expression): ListingSet {
    const most = mostMatches(expression, this.#counts)
    if (most === 0) return this.nothing()
    const token = keptToken(expression, this.#counts)
    if (token !== null) return this.#leaf({ tokens: [token], few: null })
    const isBranch = 'all' in expression || 'any' in expression
    if (!isBranch || most <= fewRows(this.#counts)) {
      return this.#leaf({ tokens: [], few: toTsquery(expression) })
    }
    return 'all' in expression
      ? this.and(expression.all.map((part) => this.setOf(part)))
      : this.#anyOf(expression.any)
  }

  and(sets: readonly ListingSet[]): ListingSet {
    return sets.reduce((a, b) => (a === b ? a : this.#step(['and', a, b])))
  }

  or(sets: readonly ListingSet[]): ListingSet {
    return sets.reduce((a, b) => (a === b ? a : this.#step(['or', a, b])))
  }

  /** What is in one set but not in the other. */
  but(a: ListingSet, b: ListingSet): ListingSet {
    return this.#step(['but', a, b])
  }

  /** The leaves, the steps up to a mark and those after it, and the number of each set. */
  finish(mark: number) {
    const numberOf = (set: ListingSet) => (set < 0 ? this.#leaves.length - set - 1 : set)
    const numbered = this.#steps.map(([name, a, b]): Step => [name, numberOf(a), numberOf(b)])
    const [steps, later] = [numbered.slice(0, mark), numbered.slice(mark)]
    return { leaves: this.#leaves, steps, later, numberOf }
  }

  /** Alternatives are looked up together where they can be. */
  #anyOf(alternatives: readonly Expression[]): ListingSet {
    const counts = this.#counts
    const there = alternatives.filter((one) => mostMatches(one, counts) > 0)
    const tokens = there.flatMap((one) => keptToken(one, counts) ?? [])
    const others = there.filter((one) => keptToken(one, counts) === null)
    const isFew = (one: Expression) => mostMatches(one, counts) <= fewRows(counts)
    const few = others.filter(isFew)
    const together: Leaf = { tokens, few: few.length > 0 ? toTsquery({ any: few }) : null }
    const many = others.filter((one) => !isFew(one)).map((one) => this.setOf(one))
    return this.or(tokens.length + few.length > 0 ? [this.#leaf(together), ...many] : many)
  }

  #leaf(leaf: Leaf): ListingSet {
    return this.#once(JSON.stringify(leaf), () => this.#leaves.push(leaf) - 1)
  }

  #step(step: Step): ListingSet {
    return this.#once(step.join(), () => -this.#steps.push(step))
  }

  #once(key: string, make: () => ListingSet): ListingSet {
    const known = this.#known.get(key) ?? make()
    this.#known.set(key, known)
    return known
  }
}
