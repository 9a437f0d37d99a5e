/** A listing as it is compared with another: tokens of its row in the search index. */
export interface Comparable {
  slug: string
  /** What filters choose by, such as `kind=github_app`. */
  facets: readonly string[]
  /** Which of the words looked for it says too. */
  words: readonly string[]
  /** The points that order search, 0–100. */
  quality: number
}

/** A word of a listing, and how many listings say it. */
export interface CountedWord {
  token: string
  listings: number
}

const mostWords = 10
const mostListings = 200

/** The words that tell a listing from most others: the rarest that another one says too, none that half of all say. */
export function tellingWords(words: readonly CountedWord[], total: number): CountedWord[] {
  return words
    .filter(({ listings }) => listings > 1 && listings <= Math.min(mostListings, total / 2))
    .toSorted((a, b) => a.listings - b.listings || (a.token < b.token ? -1 : 1))
    .slice(0, mostWords)
}

const points = { category: 30, kind: 10, words: 50, quality: 10 }

/** A rare word tells more than a common one (the usual inverse frequency). */
const weightOf = ({ listings }: CountedWord, total: number) => Math.log(total / listings)

/**
 * How alike a listing is, 0–100 or a little more for two shared categories: words in common, then
 * categories, kind, and the quality that also orders search. Null for one that has neither a category
 * nor a word in common.
 */
export function likeness(
  mine: { facets: readonly string[]; words: readonly CountedWord[] },
  other: Comparable,
  total: number,
): number | null {
  const shared = (prefix: string) =>
    mine.facets.filter((facet) => facet.startsWith(prefix) && other.facets.includes(facet)).length
  const said = mine.words.filter(({ token }) => other.words.includes(token))
  const categories = shared('category=')
  if (categories === 0 && said.length === 0) return null
  const sum = (words: readonly CountedWord[]) =>
    words.reduce((all, word) => all + weightOf(word, total), 0)
  const inWords = said.length === 0 ? 0 : sum(said) / sum(mine.words)
  return (
    points.words * inWords +
    points.category * categories +
    points.kind * shared('kind=') +
    (points.quality * other.quality) / 100
  )
}

/** The most alike first, at most so many; where two are equally alike, by address. */
export function mostAlike(
  mine: { slug: string; facets: readonly string[]; words: readonly CountedWord[] },
  others: readonly Comparable[],
  { total, most }: { total: number; most: number },
): string[] {
  return others
    .flatMap((other) => {
      const alike = other.slug === mine.slug ? null : likeness(mine, other, total)
      return alike === null ? [] : [{ slug: other.slug, alike }]
    })
    .toSorted((a, b) => b.alike - a.alike || (a.slug < b.slug ? -1 : 1))
    .slice(0, most)
    .map(({ slug }) => slug)
}
