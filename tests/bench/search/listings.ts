import { listingLimits } from '@/lib/listings/schema'
import { demoCategories } from '@/prisma/demo/categories'
import { pick, randomFrom, zipf } from './random'
import { coinWord, vocabulary } from './vocabulary'

const kinds = ['github_app', 'github_app', 'github_app', 'oauth_app', 'api_integration'] as const
const languages = [
  ...['TypeScript', 'JavaScript', 'Python', 'Go', 'Java', 'Ruby', 'Rust', 'PHP', 'C#', 'C++'],
  ...['Kotlin', 'Swift', 'Scala', 'Dart', 'Elixir', 'Haskell', 'Lua', 'R', 'Julia', 'Perl'],
]
const subjects = [
  'CI',
  'Lint',
  'Deploy',
  'Review',
  'Board',
  'Docs',
  'Guard',
  'Metrics',
  'Sync',
  'Bot',
]
const accesses = ['read', 'read', 'write', 'write', 'admin'] as const
const DAY_MS = 24 * 60 * 60_000
const end = Date.UTC(2026, 10, 1)

const listingsOfPublisher = 8

/** As many whole words as the field takes beside what ends it. */
function within(field: keyof typeof listingLimits, words: string, ending = ''): string {
  const room = listingLimits[field] - ending.length
  return (words.length <= room ? words : words.slice(0, words.lastIndexOf(' ', room))) + ending
}

export interface GeneratedListing {
  number: number
  name: string
  publisher: number
  kind: (typeof kinds)[number]
  categories: string[]
  languages: string[]
  access: (typeof accesses)[number]
  plans: { priceModel: 'free' | 'flat_rate' | 'per_unit'; trialDays: number }[]
  text: Record<'en' | 'fr', { summary: string; introduction: string; description: string } | null>
  publishedAt: Date
  installs: number
}

/**
 * Listings as there could be: names that are coined, texts whose words are as frequent as those of a
 * language, "github" in nine of ten, few installations for most and very many for some. The same
 * seed gives the same listings, and the first of many are those of few.
 */
export function* generateListings(count: number, seed: number): Generator<GeneratedListing> {
  const size = 40_000
  const english = vocabulary('en', size, seed)
  const french = vocabulary('fr', size, seed + 1)
  const random = randomFrom(seed)
  const rank = zipf(size, random)
  const category = zipf(demoCategories.length, random)
  const language = zipf(languages.length, random)
  const sentence = (words: readonly string[], length: number) =>
    Array.from({ length }, () => words[rank()] ?? '').join(' ')
  const github = (share: number, name: string) => (random() < share ? ` ${name}` : '')
  const textIn = (words: readonly string[]) => ({
    summary: within('shortDescription', sentence(words, 9)),
    introduction: within('introduction', sentence(words, 17), github(0.5, 'github')),
    description: within('description', sentence(words, 80), github(0.8, 'GitHub')),
  })
  const several = <T>(most: number, one: () => T) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, one)),
  ]
  for (let number = 1; number <= count; number += 1) {
    const coined = coinWord(random, 2 + Math.floor(random() * 2))
    const name = `${coined[0]?.toUpperCase()}${coined.slice(1)}`
    yield {
      number,
      name: random() < 0.3 ? `${name} ${pick(subjects, random)}` : name,
      publisher: Math.ceil(number / listingsOfPublisher),
      kind: pick(kinds, random),
      categories: several(2, () => demoCategories[category()]?.slug ?? 'utilities'),
      languages: random() < 0.6 ? several(5, () => languages[language()] ?? 'Go') : [],
      access: pick(accesses, random),
      plans: several(2, () => pick(['free', 'flat_rate', 'per_unit'] as const, random)).map(
        (priceModel) => ({
          priceModel,
          trialDays: priceModel !== 'free' && random() < 0.5 ? 14 : 0,
        }),
      ),
      text: { en: textIn(english), fr: random() < 0.2 ? textIn(french) : null },
      publishedAt: new Date(end - Math.floor(random() * 900) * DAY_MS),
      installs: Math.max(0, Math.floor(1 / (random() + 0.0005)) - 1),
    }
  }
}
