import { describe, expect, it } from 'vitest'
import permissionTable from '@/lib/permissions/github-app-permissions.json'
import { demoCategories } from '@/prisma/demo/categories'
import { demoListings } from '@/prisma/demo/listings'
import { demoPublishers } from '@/prisma/demo/publishers'

const accesses = new Map(
  permissionTable.map((row) => [`${row.level}:${row.key}`, new Set<string>(row.access)]),
)
const publisherKeys = new Set(demoPublishers.map((publisher) => publisher.key))

function repeated(values: (number | string)[]) {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

describe('the demo listings', () => {
  it('are about forty, of all three kinds', () => {
    const count = (kind: string) => demoListings.filter((one) => one.kind === kind).length
    expect(count('github_app')).toBe(26)
    expect(count('oauth_app')).toBe(9)
    expect(count('api_integration')).toBe(5)
  })

  it('have slugs, numbers, names and logos of their own', () => {
    expect(repeated(demoListings.map((one) => one.slug))).toEqual([])
    expect(repeated(demoListings.map((one) => one.number))).toEqual([])
    expect(repeated(demoListings.map((one) => one.name))).toEqual([])
    expect(repeated(demoListings.map((one) => one.logo.glyph))).toEqual([])
  })

  it('have application ids and client ids of their own', () => {
    const apps = demoListings.flatMap((one) => one.app ?? [])
    expect(repeated(apps.map((app) => app.appId))).toEqual([])
    expect(repeated(apps.map((app) => app.appSlug))).toEqual([])
    const oauth = demoListings.flatMap((one) => one.oauth ?? [])
    const clientIds = [...apps, ...oauth].map((one) => one.clientId)
    expect(repeated(clientIds)).toEqual([])
    for (const clientId of clientIds) expect(clientId).toMatch(/^(Iv|Ov)23li[A-Za-z0-9]{14}$/)
  })

  it('use every category as the primary one at least once', () => {
    const used = new Set(demoListings.map((one) => one.categories[0]))
    expect([...used].sort()).toEqual(demoCategories.map((category) => category.slug).sort())
  })

  it('feature three, in order', () => {
    const places = demoListings.flatMap((one) => one.featuredPosition ?? [])
    expect(places.sort()).toEqual([1, 2, 3])
  })

  it('sell in dollars, euros and yen', () => {
    expect([...new Set(demoListings.map((one) => one.currency))].sort()).toEqual([
      'EUR',
      'JPY',
      'USD',
    ])
  })
})

describe.each(demoListings)('$slug', (listing) => {
  it('has an address that GitHub would accept and a name within its limit', () => {
    expect(listing.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(listing.name.length).toBeLessThanOrEqual(34)
  })

  it('belongs to a publisher of the demo and was published in 2025 or 2026', () => {
    expect(publisherKeys).toContain(listing.publisher)
    expect(listing.publishedOn >= '2025-01-01' && listing.publishedOn <= '2026-10-31').toBe(true)
    expect(new Date(listing.publishedOn).toISOString().slice(0, 10)).toBe(listing.publishedOn)
  })

  it('describes exactly the kind that it is', () => {
    expect([listing.app, listing.oauth, listing.api].filter(Boolean)).toHaveLength(1)
    expect(Boolean(listing.app)).toBe(listing.kind === 'github_app')
    expect(Boolean(listing.oauth)).toBe(listing.kind === 'oauth_app')
    expect(Boolean(listing.api)).toBe(listing.kind === 'api_integration')
  })

  it('asks only for permissions and accesses that GitHub has', () => {
    for (const { level, key, access } of listing.app?.permissions ?? [])
      expect(accesses.get(`${level}:${key}`), `${level}:${key}`).toContain(access)
    expect(repeated((listing.app?.permissions ?? []).map((one) => one.key))).toEqual([])
  })

  it('reads metadata as soon as it has any repository permission, as GitHub demands', () => {
    const keys = (listing.app?.permissions ?? [])
      .filter((permission) => permission.level === 'repository')
      .map((permission) => permission.key)
    expect(keys.length === 0 || keys.includes('metadata')).toBe(true)
  })

  it('has at most ten languages, four screenshots and two different categories', () => {
    expect(listing.topicLanguages.length).toBeLessThanOrEqual(10)
    expect(listing.screenshots.length).toBeLessThanOrEqual(4)
    expect(repeated(listing.categories.flatMap((slug) => slug ?? []))).toEqual([])
  })

  it('links only to invented addresses', () => {
    const links = [...Object.values(listing.links), listing.oauth?.installationUrl]
    for (const link of [...links, listing.app?.setupUrl])
      if (link) expect(new URL(link).host).toMatch(/\.example$/)
  })
})
