import { globSync, readFileSync } from 'node:fs'
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server'
import { describe, expect, it } from 'vitest'
import { config } from '@/proxy'

const pages = globSync('app/[[]locale[]]/**/page.tsx').map((file) => ({
  url: file
    .replace(/^app\/\[locale\]/, '/en')
    .replace(/\/page\.tsx$/, '')
    .replaceAll(/\/\([^)]+\)/g, '')
    .replaceAll(/\[[^\]]+\]/g, 'example'),
  cached: /dynamic = 'force-static'/.test(readFileSync(file, 'utf8')),
}))

const goesThroughProxy = (url: string) =>
  unstable_doesMiddlewareMatch({ config, url: `https://souk.example${url}` })

describe('the proxy', () => {
  it.each(pages.filter(({ cached }) => !cached))(
    'gives $url, which is rendered for each request, a policy with a nonce',
    ({ url }) => {
      expect(goesThroughProxy(url)).toBe(true)
    },
  )

  it.each(pages.filter(({ cached }) => cached))(
    'leaves $url, which is cached with its own policy, alone',
    ({ url }) => {
      expect(goesThroughProxy(url)).toBe(false)
    },
  )

  it.each(['/', '/api/viewer', '/_next/static/chunks/a.js', '/assets/abc', '/icon.svg'])(
    'leaves %s alone',
    (url) => {
      expect(goesThroughProxy(url)).toBe(false)
    },
  )
})
