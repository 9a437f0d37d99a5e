import { globSync } from 'node:fs'
import {
  getRewrittenUrl,
  unstable_getResponseFromNextConfig,
} from 'next/experimental/testing/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { alternatesOf } from '@/app/alternates'
import { helpPaths } from '@/app/documents/help-pages'
import robots from '@/app/robots'
import { helpTopics } from '@/components/help/help-topics'
import nextConfig from '@/next.config'
import { testEnvironment } from '../../support/environment'

beforeAll(() => {
  Object.assign(process.env, testEnvironment('postgres://127.0.0.1/none'))
})

async function rewritten(path: string): Promise<string | null> {
  const url = `https://souk.example${path}`
  const url2 = getRewrittenUrl(await unstable_getResponseFromNextConfig({ url, nextConfig }))
  return url2 === null ? null : new URL(url2).pathname
}

describe('a listing in other formats', () => {
  it.each([
    ['/en/listings/hexlint.md', '/en/listings/hexlint/markdown'],
    ['/fr/listings/hexlint-2.png', '/fr/listings/hexlint-2/picture'],
    ['/en/listings/hexlint', null],
    ['/en/listings/hexlint.txt', null],
    ['/en/listings/hexlint/setup', null],
    ['/en/listings/hexlint/x.md', null],
    ['/en/listings/..%2fadmin.md', null],
  ])('%s is %s', async (path, destination) => {
    expect(await rewritten(path)).toBe(destination)
  })
})

describe('a page in several languages', () => {
  it('names itself, its languages, and the one for everybody else', () => {
    expect(alternatesOf('fr', '/listings/a', { 'text/markdown': '/fr/listings/a.md' })).toEqual({
      canonical: '/fr/listings/a',
      languages: { en: '/en/listings/a', fr: '/fr/listings/a', 'x-default': '/en/listings/a' },
      types: { 'text/markdown': '/fr/listings/a.md' },
    })
  })

  it('is one that negotiates where it is the home page', () => {
    expect(alternatesOf('en', '')?.languages).toEqual({ en: '/en', fr: '/fr', 'x-default': '/' })
  })
})

describe('what search engines may read', () => {
  it('is the search itself but not its endless addresses, and begins at the sitemap', () => {
    const { rules, sitemap } = robots()
    expect(sitemap).toBe('http://127.0.0.1:3000/sitemap.xml')
    expect(rules).toMatchObject({ disallow: ['/api/', '/*/search?', '/*/compare'] })
  })

  it('has every help page', () => {
    const pages = globSync('app/[[]locale[]]/(catalogue)/help/*/page.tsx')
    const slugs = pages.map((page) => page.split('/').at(-2)).filter((slug) => slug !== '[topic]')
    expect(helpPaths).toEqual(expect.arrayContaining(slugs.map((slug) => `/help/${slug}`)))
    expect(helpPaths).toEqual(expect.arrayContaining(helpTopics.map((topic) => `/help/${topic}`)))
  })
})
