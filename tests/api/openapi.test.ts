import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { GET as searchListings } from '@/app/api/listings/route'
import { GET as describeApi } from '@/app/api/openapi.json/route'
import {
  accessLevels,
  accountTypes,
  answers,
  facetNames,
  kinds,
  prices,
  searchQuerySchema,
  sorts,
} from '@/lib/catalogue/schema'
import { errorStatus } from '@/lib/core/errors'
import {
  addCategory,
  addPublisher,
  listingInput,
  published,
  storedImage,
} from '../support/catalogue'

const valueSchema = z.object({
  enum: z.array(z.string()).optional(),
  items: z.object({ enum: z.array(z.string()).optional() }).optional(),
  type: z.string().optional(),
})
const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        operationId: z.string(),
        parameters: z.array(
          z.object({
            in: z.string(),
            name: z.string(),
            required: z.boolean().optional(),
            description: z.string().optional(),
            schema: valueSchema,
          }),
        ),
        responses: z.record(z.string(), z.object({ description: z.string() })),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

let address = 0
let api: z.infer<typeof documentSchema>

function request(path: string): Request {
  address += 1
  const headers = { 'x-forwarded-for': `10.3.0.${address}` }
  return new Request(`http://127.0.0.1:3000${path}`, { headers })
}

function parametersOf(path: string, place: string) {
  const all = api.paths[path]?.get.parameters ?? []
  return new Map(all.filter((each) => each.in === place).map((each) => [each.name, each]))
}

const searching = () => parametersOf('/api/listings', 'query')

beforeAll(async () => {
  api = documentSchema.parse(await (await describeApi(request('/'), undefined)).json())
  await addCategory('utilities')
  const publisherId = await addPublisher('maker')
  const logo = await storedImage()
  await published(listingInput({ slug: 'alpha', publisherId, logo }))
})

describe('the description of the search', () => {
  it('has every parameter that the search reads, says what each is, and demands none', () => {
    expect([...searching().keys()]).toEqual(Object.keys(searchQuerySchema.shape))
    for (const [name, { required, description }] of searching()) {
      expect(description, name).toMatch(/\w/)
      expect(required ?? false, name).toBe(false)
    }
  })

  it('lets each filter have several values', () => {
    for (const name of facetNames) expect(searching().get(name)?.schema.type, name).toBe('array')
  })

  it.each([
    ['kind', kinds],
    ['price', prices],
    ['trial', answers],
    ['verified', answers],
    ['access', accessLevels],
    ['account', accountTypes],
  ])('names the values of %s, and all of them are answered', async (name, values) => {
    expect(searching().get(name)?.schema.items?.enum).toEqual(values)
    const query = new URLSearchParams(values.map((value) => [name, value]))
    const response = await searchListings(request(`/api/listings?${query}`), undefined)
    expect(response.status).toBe(200)
  })

  it('names the orders', () => {
    expect(searching().get('sort')?.schema.enum).toEqual(sorts)
  })

  it.each([
    ['kind=nothing', 'unknown_filter'],
    ['language=klingon', 'unknown_filter'],
    ['sort=paid', 'unknown_filter'],
    ['cursor=nothing', 'invalid_cursor'],
    ['per_page=99999999999999999999', 'invalid_input'],
  ] as const)('announces the error of ?%s', async (query, code) => {
    const response = await searchListings(request(`/api/listings?${query}`), undefined)
    expect((await response.json()).error.code).toBe(code)
    expect(response.status).toBe(errorStatus[code])
    const described = api.paths['/api/listings']?.get.responses[String(response.status)]
    expect(described?.description).toContain(code)
  })
})

describe('the description of the API', () => {
  it('has what can be read of the catalogue, each with its own name', () => {
    expect(Object.keys(api.paths)).toEqual([
      '/api/listings',
      '/api/listings/{slug}',
      '/api/suggestions',
      '/{locale}/listings/{slug}.md',
      '/{locale}/feed.atom',
      '/{locale}/categories/{slug}/feed.atom',
    ])
    const names = Object.values(api.paths).map(({ get }) => get.operationId)
    expect(new Set(names).size).toBe(names.length)
    expect(api.components.schemas).toHaveProperty('ListingCard')
    expect(api.components.schemas).toHaveProperty('Error')
  })

  it('demands each part of an address', () => {
    for (const path of Object.keys(api.paths)) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const described = parametersOf(path, 'path')
      expect([...described.keys()].toSorted(), path).toEqual(parts.toSorted())
      expect([...described.values()].every(({ required }) => required)).toBe(true)
    }
  })

  it('says of each address that what the client has is not sent again', () => {
    for (const [path, { get }] of Object.entries(api.paths)) {
      expect(Object.keys(get.responses), path).toContain('304')
      expect([...parametersOf(path, 'header').keys()], path).toContain('if-none-match')
    }
  })

  it('says of each address that it may ask too often, and fail', () => {
    for (const { get } of Object.values(api.paths)) {
      expect(Object.keys(get.responses)).toEqual(expect.arrayContaining(['200', '429', '500']))
    }
  })
})
