import { beforeAll, describe, expect, it } from 'vitest'
import { GET as readListing } from '@/app/api/listings/[slug]/route'
import { GET as searchListings } from '@/app/api/listings/route'
import { GET as describeApi } from '@/app/api/openapi.json/route'
import { GET as readAsset } from '@/app/assets/[id]/route'
import { listingJson, searchJson } from '@/lib/api/listing-schemas'
import { db } from '@/lib/db/client'
import {
  addCategory,
  addPublisher,
  listingInput,
  published,
  storedImage,
} from '@/tests/support/catalogue'

let address = 0
let logo: string

/** Each call comes from an address of its own, unless it says which. */
function request(path: string, headers: Record<string, string> = {}): Request {
  address += 1
  const from = { 'x-forwarded-for': `10.0.0.${address}` }
  return new Request(`http://127.0.0.1:3000${path}`, { headers: { ...from, ...headers } })
}

const search = (query: string, headers?: Record<string, string>) =>
  searchListings(request(`/api/listings?${query}`, headers), undefined)
const listing = (slug: string, headers?: Record<string, string>) =>
  readListing(request(`/api/listings/${slug}`, headers), { params: Promise.resolve({ slug }) })
const asset = (id: string, headers?: Record<string, string>) =>
  readAsset(request(`/assets/${id}`, headers), { params: Promise.resolve({ id }) })

beforeAll(async () => {
  await addCategory('utilities')
  logo = await storedImage()
  const publisherId = await addPublisher('maker')
  for (const name of ['alpha', 'beta', 'gamma']) {
    await published(listingInput({ slug: name, publisherId, logo }))
  }
})

describe('GET /api/listings', () => {
  it('answers what it describes, page after page by its Link header', async () => {
    const seen: string[] = []
    let next: string | undefined = 'sort=name&per_page=2'
    while (next !== undefined) {
      const response = await search(next)
      expect(response.status).toBe(200)
      const body = searchJson.strict().parse(await response.json())
      expect(body.total).toBe(3)
      seen.push(...body.items.map(({ slug }) => slug))
      const link = /<[^>]*\?([^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '')
      expect(link === null).toBe(body.nextCursor === null)
      next = link?.[1]
    }
    expect(seen).toEqual(['alpha', 'beta', 'gamma'])
  })

  it('names addresses that work from anywhere', async () => {
    const body = searchJson.parse(await (await search('q=alpha')).json())
    expect(body.items[0]).toMatchObject({
      url: 'http://127.0.0.1:3000/en/listings/alpha',
      apiUrl: 'http://127.0.0.1:3000/api/listings/alpha',
      logo: { url: `http://127.0.0.1:3000/assets/${logo}` },
    })
  })

  it('speaks the language of the client', async () => {
    const response = await search('q=alpha', { 'accept-language': 'fr' })
    expect(response.headers.get('content-language')).toBe('fr')
    const body = searchJson.parse(await response.json())
    expect(body.items[0]?.categories).toEqual([{ slug: 'utilities', name: 'utilities (fr)' }])
  })

  it.each([
    ['kind=nothing', 400, 'unknown_filter', 'kind'],
    ['category=nothing', 400, 'unknown_filter', 'category'],
    ['cursor=nothing', 400, 'invalid_cursor', 'cursor'],
    ['per_page=1000', 422, 'invalid_input', 'per_page'],
  ])('answers ?%s with %i %s', async (query, status, code, field) => {
    const response = await search(query)
    expect(response.status).toBe(status)
    const { error } = await response.json()
    expect(error).toMatchObject({ code, field })
    expect(error.message.length * error.remedy.length).toBeGreaterThan(0)
  })

  it('answers 429 to an address that asks too often, and not to others', async () => {
    await db().rateLimit.create({
      data: { key: 'api:192.0.2.1', points: 300, expire: BigInt(Date.now() + 60_000) },
    })
    const refused = await search('', { 'x-forwarded-for': '192.0.2.1' })
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect((await search('')).status).toBe(200)
  })
})

describe('GET /api/listings/{slug}', () => {
  it('answers what it describes', async () => {
    const response = await listing('alpha')
    expect(response.status).toBe(200)
    expect(listingJson.strict().parse(await response.json())).toMatchObject({ slug: 'alpha' })
  })

  it.each(['no-such', 'Alpha', '../alpha', 'a\u0000b', 'x'.repeat(5000)])(
    'answers 404 to %j',
    async (slug) => {
      const params = Promise.resolve({ slug })
      const response = await readListing(request('/api/listings/x'), { params })
      expect(response.status).toBe(404)
      expect((await response.json()).error).toMatchObject({ code: 'not_found', field: 'slug' })
    },
  )
})

describe('an answer that the client has', () => {
  const ways: [string, (headers?: Record<string, string>) => Promise<Response>][] = [
    ['/api/listings', (headers) => search('sort=name&per_page=2', headers)],
    ['/api/listings/{slug}', (headers) => listing('alpha', headers)],
    ['/api/openapi.json', (headers) => describeApi(request('/', headers), undefined)],
  ]

  it.each(ways)('%s is not sent again, however the tag is written', async (_, read) => {
    const first = await read()
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    for (const tag of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const again = await read({ 'if-none-match': tag })
      expect(again.status, tag).toBe(304)
      expect(await again.text()).toBe('')
      for (const name of ['etag', 'cache-control', 'vary', 'content-language', 'link']) {
        expect(again.headers.get(name), name).toBe(first.headers.get(name))
      }
    }
    expect((await read({ 'if-none-match': 'W/"other"' })).status).toBe(200)
  })

  it('is another in another language, and an error never is one', async () => {
    const english = (await search('q=alpha')).headers.get('etag') ?? ''
    const other = await search('q=alpha', { 'accept-language': 'fr', 'if-none-match': english })
    expect(other.status).toBe(200)
    expect((await listing('no-such', { 'if-none-match': '*' })).status).toBe(404)
    expect((await search('kind=nothing', { 'if-none-match': '*' })).status).toBe(400)
  })
})

describe('GET /assets/{id}', () => {
  it('is kept for good, and is what it says it is', async () => {
    const response = await asset(logo)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
    const again = await asset(logo, { 'if-none-match': `"${logo}"` })
    expect(again.status).toBe(304)
  })

  it.each(['0', 'f'.repeat(64), '../secret'])('answers 404 to %s', async (id) => {
    expect((await asset(id)).status).toBe(404)
  })
})
