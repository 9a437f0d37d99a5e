import { generateListings } from './listings'
import { pick, randomFrom } from './random'
import { vocabulary } from './vocabulary'

export const queryKinds = [
  'rare',
  'common',
  'two words',
  'prefix',
  'misspelt',
  'need',
  'filtered',
] as const

type QueryKind = (typeof queryKinds)[number]

export interface BenchQuery {
  kind: QueryKind
  input: { q: string; category?: string; price?: string; kind?: string; language?: string }
}

const listingsToDrawFrom = 2000
const verbs = ['find', 'block', 'keep', 'show', 'check']

function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}

/** The published mix: as many queries of each kind, drawn from what the listings say, the same for the same seed. */
export function queryMix(each: number, seed: number): BenchQuery[] {
  const random = randomFrom(seed)
  const listings = [...generateListings(listingsToDrawFrom, seed)]
  const words = vocabulary('en', 40_000, seed)
  const wordsOf = () => {
    const said = pick(listings, random).text.en
    return `${said?.summary} ${said?.introduction}`.split(' ').filter((word) => word.length > 3)
  }
  const longWord = () =>
    pick(
      wordsOf().filter((word) => /^[a-z]{6,}$/.test(word)),
      random,
    )
  const frequent = words.slice(0, 40).filter((word) => word.length > 3)
  const make: Record<QueryKind, () => BenchQuery['input']> = {
    rare: () => ({ q: pick(words.slice(20_000), random) }),
    common: () => ({ q: random() < 0.5 ? 'github' : pick(frequent, random) }),
    'two words': () => ({ q: `${pick(wordsOf(), random)} ${pick(wordsOf(), random)}` }),
    prefix: () => ({ q: longWord().slice(0, 4) }),
    misspelt: () => ({ q: misspell(longWord(), random) }),
    need: () => ({
      q: `${pick(verbs, random)} ${pick(wordsOf(), random)} until the ${longWord()} in my ${longWord()}`,
    }),
    filtered: () => ({
      q: random() < 0.5 ? 'github' : pick(wordsOf(), random),
      category: pick(['security', 'testing', 'monitoring', 'chat'], random),
      price: 'free',
      ...(random() < 0.5 ? { kind: 'oauth_app' } : { language: 'go' }),
    }),
  }
  return queryKinds.flatMap((kind) =>
    Array.from({ length: each }, () => ({ kind, input: make[kind]() })),
  )
}
