import { globSync, readFileSync } from 'node:fs'
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { config, proxy } from '@/proxy'
import { testEnvironment } from '../../support/environment'

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

beforeAll(() => {
  Object.assign(process.env, testEnvironment('postgres://127.0.0.1/none'))
})

const send = (headers: Record<string, string>, method = 'POST') =>
  proxy(new NextRequest('https://souk.example/en/settings', { method, headers }))

describe('a form', () => {
  it.each<[string, Record<string, string>, number, string]>([
    ['of another site', { origin: 'https://evil.example' }, 403, 'forbidden_origin'],
    ['of a page without an origin', { origin: 'null' }, 403, 'forbidden_origin'],
    [
      'that a browser says is of another site',
      { 'sec-fetch-site': 'cross-site' },
      403,
      'forbidden_origin',
    ],
    ['of ten megabytes', { 'content-length': '10000000' }, 413, 'body_too_large'],
  ])('%s is refused before it is read', async (_, headers, status, code) => {
    const response = await send(headers)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { code } })
    expect(response.headers.get('x-middleware-next')).toBeNull()
  })

  it('of ours goes on', async () => {
    const origin = new URL(process.env.SOUK_URL ?? '').origin
    const response = await send({ origin, 'content-length': '500' })
    expect(response.headers.get('x-middleware-next')).toBe('1')
  })

  it('is what counts, not a page that is only read', async () => {
    const response = await send({ origin: 'https://evil.example' }, 'GET')
    expect(response.headers.get('x-middleware-next')).toBe('1')
  })
})

describe('a page asked for as localhost', () => {
  const configured = new URL(testEnvironment('postgres://127.0.0.1/none').SOUK_URL ?? '')
  const ask = (host: string, method = 'GET') =>
    proxy(new NextRequest(`http://${host}/en/search?q=ci`, { method, headers: { host } }))

  it('stands at the configured address, with all that was asked', async () => {
    const response = await ask('localhost:4321')
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe(`${configured.origin}/en/search?q=ci`)
  })

  it.each([configured.host, 'souk.example', 'localhost.evil.example', ''])(
    'is another thing than one asked for as “%s”',
    async (host) => {
      const headers = { host }
      const url = `${configured.origin}/en/search`
      expect((await proxy(new NextRequest(url, { headers }))).status).toBe(200)
    },
  )

  it('is not sent on when it is a form', async () => {
    expect((await ask('localhost:4321', 'POST')).status).not.toBe(308)
  })
})

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
