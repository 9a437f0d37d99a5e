import { beforeAll, describe, expect, it } from 'vitest'
import { searchListings } from '@/lib/catalogue/queries/search-listings'
import { suggest } from '@/lib/catalogue/queries/suggest'
import { parseSearch } from '@/lib/catalogue/schema'
import type { SearchView } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/core/locales'
import {
  addCategory,
  addPublisher,
  listingInput,
  published,
  storedImage,
} from '@/tests/support/catalogue'

async function search(q: string, locale: Locale): Promise<SearchView> {
  const query = parseSearch({ q })
  const found = query.ok ? await searchListings(query.value, locale) : query
  if (!found.ok) throw new Error(`${q}: ${found.error.code}`)
  return found.value
}

const slugs = async (q: string, locale: Locale) =>
  (await search(q, locale)).items.map(({ slug }) => slug)

beforeAll(async () => {
  await addCategory('utilities')
  const base = { publisherId: await addPublisher('maker'), logo: await storedImage() }
  const inputs = [
    {
      ...base,
      slug: 'rocket',
      name: 'Rocket',
      en: { description: 'Deploys each branch and translates nothing.' },
      fr: { description: 'Livre chaque branche.' },
    },
    { ...base, slug: 'watch', name: 'Watch Tower CI', en: { description: 'Monitoring at night.' } },
    {
      ...base,
      slug: 'queue',
      name: 'Queue',
      en: { description: 'A merge queue for the team.' },
      fr: { description: 'Attend tant qu’un test échoue, et les dépôts avec lui.' },
    },
    {
      ...base,
      slug: 'stumble',
      name: 'Stumble',
      fr: { short: 'Fait avancer les files', description: 'Dit quels travaux échouent.' },
    },
  ]
  for (const input of inputs) await published(listingInput(input))
})

describe('a misspelt word', () => {
  it.each([
    ['depoly', 'deploy', 'rocket'],
    ['depoy', 'deploy', 'rocket'],
    ['trnaslate', 'translate', 'rocket'],
    ['moniter', 'monitor', 'watch'],
  ])('%s is taken for %s, though listings have other forms of it', async (q, meant, slug) => {
    const view = await search(q, 'en')
    expect(view.corrected).toBe(meant)
    expect(view.items.map((item) => item.slug)).toContain(slug)
  })

  it('is corrected to a word with its accents', async () => {
    const view = await search('depotts', 'fr')
    expect(view.corrected).toBe('dépôts')
  })
})

describe('French verbs', () => {
  it.each(['échoue', 'échouent', 'echouent'])('“%s” finds each form, uncorrected', async (q) => {
    const view = await search(q, 'fr')
    expect(view.corrected).toBeNull()
    expect(view.items.map(({ slug }) => slug).sort()).toEqual(['queue', 'stumble'])
  })
})

describe('words that say nothing', () => {
  it('change neither what is found nor its order', async () => {
    const plain = await slugs('merge queue team', 'en')
    expect(plain[0]).toBe('queue')
    expect(await slugs('the merge queue for the team', 'en')).toEqual(plain)
    expect(await slugs('block the merge', 'en')).toEqual(await slugs('block merge', 'en'))
  })

  it('are not marked', async () => {
    const [item] = (await search('the queue', 'en')).items
    expect(item?.nameParts).toEqual([{ text: 'Queue', marked: true }])
    const { items } = await search('les files', 'fr')
    expect(items.flatMap(({ descriptionParts }) => descriptionParts)).toEqual([
      { text: 'Fait avancer les ', marked: false },
      { text: 'files', marked: true },
    ])
  })
})

describe('suggestions', () => {
  const names = async (text: string) => (await suggest(text, 'en')).map(({ name }) => name)

  it.each(['wat', 'tow', 'watch to', 'ci'])('“%s” suggests Watch Tower CI', async (text) => {
    expect(await names(text)).toContain('Watch Tower CI')
  })

  it('put names that begin so before names with a word that begins so', async () => {
    expect(await names('w')).toEqual(['Watch Tower CI'])
    expect((await names('que'))[0]).toBe('Queue')
  })

  it('name nothing twice, and nothing that only ends so', async () => {
    expect(await names('watch')).toEqual(['Watch Tower CI'])
    expect(await names('ower')).toEqual([])
  })
})
