import { beforeAll, describe, expect, it, vi } from 'vitest'
import { GET as readIndex } from '@/app/sitemap.xml/route'
import { GET as readPart } from '@/app/sitemaps/[name]/route'
import { orderCollection } from '@/lib/collections/commands/order-collection'
import { addCollection, publishCollection } from '@/lib/collections/commands/save-collection'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { changeListingState } from '@/lib/listings/commands/change-listing-state'
import {
  addCategory,
  addPublisher,
  listingInput,
  published,
  storedImage,
} from '@/tests/support/catalogue'
import { must } from '@/tests/support/market'
import { childrenOf, readXml, textOf } from '@/tests/support/xml'

let address = 0
let far: string

function request(headers: Record<string, string> = {}): Request {
  address += 1
  const from = { 'x-forwarded-for': `10.2.0.${address}` }
  return new Request('http://127.0.0.1:3000/x', { headers: { ...from, ...headers } })
}

const index = (headers?: Record<string, string>) => readIndex(request(headers), undefined)
const part = (name: string, headers?: Record<string, string>) =>
  readPart(request(headers), { params: Promise.resolve({ name }) })

async function locations(response: Response, name: 'sitemap' | 'url') {
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  return childrenOf(readXml(await response.text()), name).map((each) => textOf(each, 'loc'))
}

const at = (path: string) => `http://127.0.0.1:3000${path}`

async function collect(slug: string, listings: string[], publish: boolean): Promise<void> {
  const [words, by] = [{ en: slug, fr: slug }, { type: 'system' } as const]
  must(await addCollection(by, { slug, title: words, description: words }))
  must(await orderCollection(by, slug, listings))
  must(await publishCollection(by, slug, publish))
}

beforeAll(async () => {
  await addCategory('utilities')
  const publisherId = await addPublisher('maker')
  const logo = await storedImage()
  await published(listingInput({ slug: 'near', publisherId, logo }), new Date('2026-01-02'))
  far = await published(listingInput({ slug: 'far', publisherId, logo }))
  await db().listing.update({ where: { id: far }, data: { number: 1_000_000 } })
  const draft = { id: 'lst_draft', slug: 'draft', publisherId, kind: 'github_app' as const }
  await db().listing.create({ data: { ...draft, currency: 'usd' } })
  await collect('nearby', ['near'], true)
  const gone = await published(listingInput({ slug: 'gone', publisherId, logo }))
  await collect('left', ['gone'], true)
  await transaction((tx) => changeListingState(tx, gone, { from: 'published', to: 'delisted' }))
  await collect('unpublished', ['near'], false)
})

describe('the sitemap', () => {
  it('names its parts by the numbers of listings, however far apart they are', async () => {
    const names = ['pages', 'listings-1', 'listings-200'].map((name) => at(`/sitemaps/${name}.xml`))
    expect(await locations(await index(), 'sitemap')).toEqual(names)
  })

  it('has each page once in each language, each with all its languages', async () => {
    const root = readXml(await (await part('listings-1.xml')).text())
    const [first, second] = childrenOf(root, 'url')
    expect(childrenOf(root, 'url').map((url) => textOf(url, 'loc'))).toEqual([
      at('/en/listings/near'),
      at('/fr/listings/near'),
    ])
    expect(first && textOf(first, 'lastmod')).toBe('2026-01-02T00:00:00.000Z')
    for (const url of [first, second]) {
      const links = url ? childrenOf(url, 'xhtml:link') : []
      expect(links.map(({ attributes }) => [attributes.hreflang, attributes.href])).toEqual([
        ['en', at('/en/listings/near')],
        ['fr', at('/fr/listings/near')],
        ['x-default', at('/en/listings/near')],
      ])
    }
    expect(await locations(await part('listings-200.xml'), 'url')).toContain(at('/fr/listings/far'))
  })

  it('has the pages that are always there', async () => {
    const found = await locations(await part('pages.xml'), 'url')
    for (const path of ['', '/search', '/categories/utilities', '/help/who-may-install']) {
      expect(found).toEqual(expect.arrayContaining([at(`/en${path}`), at(`/fr${path}`)]))
    }
  })

  it('has the collections that are published and have something to show', async () => {
    const found = await locations(await part('pages.xml'), 'url')
    expect(found.filter((each) => each?.includes('/collections/'))).toEqual([
      at('/en/collections/nearby'),
      at('/fr/collections/nearby'),
    ])
  })

  it('is left to Next.js to compress, and is not sent again to whoever has it', async () => {
    const response = await part('listings-1.xml', { 'accept-encoding': 'gzip' })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.text()).toBe(await (await part('listings-1.xml')).text())
    const etag = response.headers.get('etag') ?? ''
    expect((await part('listings-1.xml', { 'if-none-match': `"x", ${etag}` })).status).toBe(304)
  })

  it.each([
    'listings-2.xml',
    'listings-0.xml',
    'listings-01.xml',
    'listings--1.xml',
    'listings-999999.xml',
    'listings-99999999999999999999.xml',
    'listings-1',
    'nothing.xml',
    'a\u0000b',
    'x'.repeat(300),
  ])('answers 404 to %j', async (name) => {
    const response = await part(name)
    expect(response.status).toBe(404)
    expect((await response.json()).error).toMatchObject({ code: 'not_found', field: 'name' })
  })

  it('loses at once what leaves the catalogue, and the part that held nothing else', async () => {
    const before = await part('listings-1.xml')
    await transaction((tx) => changeListingState(tx, far, { from: 'published', to: 'suspended' }))
    expect((await part('listings-200.xml')).status).toBe(404)
    // The others have not changed, and need not be sent again.
    const known = { 'if-none-match': before.headers.get('etag') ?? '' }
    expect((await part('listings-1.xml', known)).status).toBe(304)
  })

  it('names its parts anew a minute after that', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
    const parts = await locations(await index(), 'sitemap')
    clock.mockRestore()
    expect(parts).not.toContain(at('/sitemaps/listings-200.xml'))
  })
})
