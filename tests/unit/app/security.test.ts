import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '@/app/security/content-security-policy'
import { formOrigins } from '@/app/security/form-origins'
import { speculationRules, themeScript } from '@/app/security/head-scripts'
import { inlineScriptHashes, scriptHash } from '@/app/security/inline-scripts'
import { invalidSearchStatus } from '@/app/security/invalid-search-status'

const policy = (development = false) =>
  contentSecurityPolicy({
    inlineScripts: ["'nonce-abc'"],
    formOrigins: ['https://github.com', 'https://checkout.stripe.com'],
    development,
  })

const directive = (text: string, name: string) =>
  text
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1)

describe('the content security policy', () => {
  it('runs scripts of this host and the inline ones it names, and nothing unsafe', () => {
    expect(directive(policy(), 'script-src')).toBe("'self' 'nonce-abc'")
    expect(policy()).not.toMatch(/unsafe-eval|style-src [^;]*unsafe|\*/)
  })

  it('lets forms end here, at GitHub and at Stripe', () => {
    expect(directive(policy(), 'form-action')).toBe(
      "'self' https://github.com https://checkout.stripe.com",
    )
  })

  it('cannot be framed and takes no other base', () => {
    expect(directive(policy(), 'frame-ancestors')).toBe("'none'")
    expect(directive(policy(), 'base-uri')).toBe("'none'")
  })

  it('needs eval in development only', () => {
    expect(directive(policy(true), 'script-src')).toContain("'unsafe-eval'")
  })
})

describe('the origins of forms', () => {
  it.each([
    [
      'the real ones',
      { GITHUB_URL: 'https://github.com', STRIPE_API_URL: 'https://api.stripe.com' },
      [
        'https://github.com',
        'https://checkout.stripe.com',
        'https://billing.stripe.com',
        'https://connect.stripe.com',
      ],
    ],
    [
      'Enterprise Server under a path and a Stripe of another address',
      { GITHUB_URL: 'https://ghe.example/git', STRIPE_API_URL: 'http://127.0.0.1:4242' },
      ['https://ghe.example', 'http://127.0.0.1:4242'],
    ],
  ])('are %s', (_, env, origins) => {
    expect(formOrigins(env)).toEqual(origins)
  })
})

describe('the hashes of inline scripts', () => {
  const page = (...scripts: string[]) =>
    scripts.map((text) => `<p>a</p><script>${text}</script>`).join('')

  it('are the base64 of SHA-256, each once, without scripts that have a source', () => {
    const go = 'self.__next_f.push([1,"a"])'
    const html = `<script src="/a.js" async=""></script>${page(go, go)}`
    const hash = createHash('sha256').update(go).digest('base64')
    expect(inlineScriptHashes(html)).toEqual([`'sha256-${hash}'`])
  })

  it.each([
    ['the theme', themeScript],
    ['what may be fetched early', speculationRules],
    ['the beginning of the data', '(self.__next_f=self.__next_f||[]).push([0])'],
    [
      'the chunks to load',
      '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});',
    ],
  ])('name %s', (_, script) => {
    expect(inlineScriptHashes(page(script))).toEqual([scriptHash(script)])
  })

  it('name all data of any page', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const escaped = texts.map((text) => JSON.stringify([1, text]).replaceAll('<', '\\u003c'))
        const scripts = escaped.map((json) => `self.__next_f.push(${json})`)
        expect(inlineScriptHashes(page(...scripts))).toEqual([...new Set(scripts.map(scriptHash))])
      }),
    )
  })

  it.each([
    'alert(1)',
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push([1,alert(1)])',
    'self.__next_f.push([1,"a"])+alert(1)+self.__next_f.push([1,"b"])',
    '(self.__next_f=self.__next_f||[]).push(alert(1))',
    `${themeScript};alert(1)`,
  ])('never name %s, which none of ours is: it may have come in with a text', (script) => {
    expect(inlineScriptHashes(page(script))).toEqual([])
  })
})

describe('the status of a search address', () => {
  it.each([
    ['/en/search', null],
    ['/en/search?q=ci&kind=github_app', null],
    ['/en/search?kind=zzz', 400],
    ['/fr/search?sort=zzz', 400],
    ['/en/search?per_page=0', 422],
    ['/en/search?error=unknown_filter', 400],
    ['/en/search?error=unknown_filter&field=language', 400],
    ['/en/search?error=rate_limited&error=rate_limited', 429],
    ['/en/search?error=invalid_cursor', 400],
    ['/en/search?error=else', null],
    ['/en/search?error=unknown_filter&field=category&q=ci&kind=oauth_app', 400],
    ['/en/search?error=rate_limited&q=ci', 429],
    ['/en/purchases?kind=zzz', null],
  ])('%s is %s', (path, status) => {
    expect(invalidSearchStatus(new URL(path, 'https://souk.example'))).toBe(status)
  })
})
