import { beforeAll, describe, expect, it } from 'vitest'
import { GET as readCategoryFeed } from '@/app/[locale]/(catalogue)/categories/[slug]/feed.atom/route'
import { GET as readFeed } from '@/app/[locale]/(catalogue)/feed.atom/route'
import { GET as readMarkdown } from '@/app/[locale]/(catalogue)/listings/[slug]/markdown/route'
import { GET as readLocalLlms } from '@/app/[locale]/(catalogue)/llms.txt/route'
import { GET as readLlms } from '@/app/llms.txt/route'
import { orderCollection } from '@/lib/collections/commands/order-collection'
import { addCollection, publishCollection } from '@/lib/collections/commands/save-collection'
import { transaction } from '@/lib/db/transaction'
import { changeListingState } from '@/lib/listings/commands/change-listing-state'
import {
  addCategory,
  addPublisher,
  listingInput,
  paidPlan,
  published,
  storedImage,
} from '@/tests/support/catalogue'
import { must } from '@/tests/support/market'
import { childrenOf, readXml, textOf } from '@/tests/support/xml'

let address = 0
const ids: Record<string, string> = {}
const days = ['2026-01-01', '2026-02-01', '2026-03-01']

/** Each call comes from an address of its own. */
function request(headers: Record<string, string> = {}): Request {
  address += 1
  const from = { 'x-forwarded-for': `10.1.0.${address}` }
  return new Request('http://127.0.0.1:3000/x', { headers: { ...from, ...headers } })
}

const feed = (locale: string, headers?: Record<string, string>) =>
  readFeed(request(headers), { params: Promise.resolve({ locale }) })
const categoryFeed = (locale: string, slug: string) =>
  readCategoryFeed(request(), { params: Promise.resolve({ locale, slug }) })
const markdown = (locale: string, slug: string, headers?: Record<string, string>) =>
  readMarkdown(request(headers), { params: Promise.resolve({ locale, slug }) })

async function entriesOf(response: Response) {
  expect(response.status).toBe(200)
  return childrenOf(readXml(await response.text()), 'entry')
}

const titlesOf = async (response: Response) =>
  (await entriesOf(response)).map((entry) => textOf(entry, 'title'))

beforeAll(async () => {
  await addCategory('utilities')
  await addCategory('security', 2)
  const logo = await storedImage()
  const publisherId = await addPublisher('maker', 'maker.example')
  for (const [index, slug] of ['first', 'second', 'third'].entries()) {
    const input = listingInput({
      slug,
      publisherId,
      logo,
      name: `The ${slug} <one> & only`,
      categories: [slug === 'second' ? 'security' : 'utilities'],
      plans: [paidPlan],
      en: { short: 'Says *so*', introduction: '# Not a heading', description: '# Loud\n\nText' },
      fr: { short: 'Le dit', introduction: 'Voilà', description: 'Texte' },
    })
    ids[slug] = await published(input, new Date(`${days[index]}T00:00:00Z`))
  }
})

describe('the feed of new listings', () => {
  it('is an Atom feed, the newest first, with an id for good for each', async () => {
    const response = await feed('en')
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const root = readXml(await response.text())
    expect(root.name).toBe('feed')
    expect(root.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' })
    for (const name of ['id', 'title', 'updated']) expect(textOf(root, name)).not.toBe('')
    const entries = childrenOf(root, 'entry')
    expect(entries.map((entry) => textOf(entry, 'title'))).toEqual([
      'The third <one> & only',
      'The second <one> & only',
      'The first <one> & only',
    ])
    const [newest] = entries
    expect(newest && textOf(newest, 'id')).toBe(`tag:127.0.0.1,2026-03-01:listing:${ids.third}`)
    expect(newest && textOf(newest, 'published')).toBe('2026-03-01T00:00:00.000Z')
    expect(newest && childrenOf(newest, 'link').map(({ attributes }) => attributes.href)).toEqual([
      'http://127.0.0.1:3000/en/listings/third',
      'http://127.0.0.1:3000/en/listings/third.md',
    ])
    expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(3)
  })

  it('has one of each category, in both languages', async () => {
    expect(await titlesOf(await categoryFeed('fr', 'security'))).toEqual([
      'The second <one> & only',
    ])
    const root = readXml(await (await categoryFeed('fr', 'security')).text())
    expect(textOf(root, 'title')).toContain('security (fr)')
    const [entry] = childrenOf(root, 'entry')
    expect(entry && textOf(entry, 'summary')).toBe('Le dit')
  })

  it('answers 304 to whoever has it, by tag and by time', async () => {
    const response = await feed('en')
    const [etag, modified] = ['etag', 'last-modified'].map((name) => response.headers.get(name))
    expect((await feed('en', { 'if-none-match': etag ?? '' })).status).toBe(304)
    expect((await feed('en', { 'if-modified-since': modified ?? '' })).status).toBe(304)
    expect((await feed('en', { 'if-none-match': 'W/"other"' })).status).toBe(200)
    // A tag says more than a time.
    const both = { 'if-none-match': 'W/"other"', 'if-modified-since': modified ?? '' }
    expect((await feed('en', both)).status).toBe(200)
    expect((await feed('en', { 'if-modified-since': 'yesterday' })).status).toBe(200)
  })

  it.each(['xx', '', '../en'])('answers 404 in the language %j', async (locale) => {
    expect((await feed(locale)).status).toBe(404)
  })

  it.each(['nothing', 'x'.repeat(300), 'a\u0000b', '../security'])(
    'answers 404 to the category %j',
    async (slug) => {
      const response = await categoryFeed('en', slug)
      expect(response.status).toBe(404)
      expect((await response.json()).error).toMatchObject({ code: 'not_found', field: 'slug' })
    },
  )
})

describe('a listing in Markdown', () => {
  it('says what its page says, and quotes its publisher', async () => {
    const response = await markdown('en', 'first')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(response.headers.get('link')).toBe(
      '<http://127.0.0.1:3000/en/listings/first>; rel="canonical"',
    )
    const text = await response.text()
    expect(text.match(/^#{1,6} .*/gm)).toEqual([
      '# The first \\<one> & only',
      '## What the publisher says',
      '## Permissions',
      '## Pricing',
      '## Support',
    ])
    expect(text).toContain('- **Publisher**: maker (maker on GitHub), verified: owns maker.example')
    expect(text).toContain('> \\# Not a heading\n\n> ### Loud\n>\n> Text')
    expect(text).toContain('- **Pro**: $9 / month, $90 / year')
    expect(text).toContain('http://127.0.0.1:3000/en/listings/first/setup')
  })

  it('speaks the language of its address', async () => {
    const response = await markdown('fr', 'first')
    expect(response.headers.get('content-language')).toBe('fr')
    expect(await response.text()).toContain('## Ce qu’en dit l’éditeur')
  })

  it('answers 304 to whoever has it', async () => {
    const etag = (await markdown('en', 'first')).headers.get('etag') ?? ''
    expect((await markdown('en', 'first', { 'if-none-match': etag })).status).toBe(304)
  })

  it.each([
    ['en', 'no-such'],
    ['en', 'x'.repeat(300)],
    ['en', 'a\u0000b'],
    ['xx', 'first'],
  ])('answers 404 to /%s/listings/%j', async (locale, slug) => {
    expect((await markdown(locale, slug)).status).toBe(404)
  })
})

describe('llms.txt', () => {
  const local = (locale: string) =>
    readLocalLlms(request(), { params: Promise.resolve({ locale }) })

  it('names the catalogue, each category, the API and the help pages', async () => {
    const response = await readLlms(request(), undefined)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const text = await response.text()
    expect(text).toMatch(/^# Souk\n\n> /)
    for (const path of [
      '/en/categories/security',
      '/api/openapi.json',
      '/en/help/who-may-install',
      '/en/feed.atom',
      '/sitemap.xml',
    ]) {
      expect(text).toContain(`(http://127.0.0.1:3000${path})`)
    }
  })

  it('names the published collections, and no others', async () => {
    const by = { type: 'system' } as const
    for (const slug of ['shown', 'hidden']) {
      const [title, description] = [`The ${slug}`, `All about the ${slug}.`]
      const both = (text: string) => ({ en: text, fr: `${text} (fr)` })
      const words = { title: both(title), description: both(description) }
      must(await addCollection(by, { slug, ...words }))
      must(await orderCollection(by, slug, ['first', 'third']))
    }
    expect(await (await local('fr')).text()).not.toContain('## Collections')
    must(await publishCollection(by, 'shown', true))
    const text = await (await local('fr')).text()
    expect(text).toContain(
      '## Collections\n\n- [The shown (fr)](http://127.0.0.1:3000/fr/collections/shown): All about the shown. (fr) 2 ',
    )
    expect(text).not.toContain('hidden')
  })

  it('is there in French, and in no other language', async () => {
    expect(await (await local('fr')).text()).toContain('/fr/categories/security')
    expect((await local('de')).status).toBe(404)
  })
})

describe('what leaves the catalogue', () => {
  it('leaves the feeds, and its Markdown is not there any more', async () => {
    await transaction((tx) =>
      changeListingState(tx, ids.third ?? '', { from: 'published', to: 'delisted' }),
    )
    expect(await titlesOf(await feed('en'))).toEqual([
      'The second <one> & only',
      'The first <one> & only',
    ])
    expect((await markdown('en', 'third')).status).toBe(404)
  })
})
