import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headersOf } from '@/lib/outbox/headers'
import { signingSecrets } from '@/lib/outbox/rules'
import { isRedirect, parsePayloadUrl, webhookStatus } from '@/lib/webhooks/rules'

const noon = new Date('2026-11-22T12:00:00Z')
const later = new Date('2026-11-25T12:00:00Z')

describe('which secrets sign', () => {
  it.each([
    ['before a rotation', null, null, noon, 'a', null],
    ['while it goes on', 'b', later, noon, 'a', 'b'],
    ['a moment before it is over', 'b', later, new Date(+later - 1), 'a', 'b'],
    ['from the moment that it is over', 'b', later, later, 'b', null],
    ['long after nobody noted it', 'b', noon, later, 'b', null],
  ])('%s', (_, nextSecret, rotatesAt, at, current, next) => {
    expect(signingSecrets({ secret: 'a', nextSecret, rotatesAt }, at)).toEqual({ current, next })
  })

  it('is never none, and never the same twice', () => {
    const secrets = fc.record({
      secret: fc.constant('a'),
      nextSecret: fc.option(fc.constant('b')),
      rotatesAt: fc.option(fc.date({ noInvalidDate: true })),
    })
    fc.assert(
      fc.property(secrets, fc.date({ noInvalidDate: true }), (given, at) => {
        const { current, next } = signingSecrets(given, at)
        expect(['a', 'b']).toContain(current)
        expect(next).not.toBe(current)
      }),
    )
  })
})

describe('the signatures of a delivery', () => {
  const facts = { event: 'ping', guid: 'g', hookId: 7, body: '{"a":"é"}' }
  const digest = (algorithm: string, secret: string) =>
    `${algorithm}=${createHmac(algorithm, secret).update(facts.body).digest('hex')}`

  it('are made with the current secret, as GitHub makes them', () => {
    const headers = headersOf({ ...facts, secret: 'now', nextSecret: null })
    expect(headers['X-Hub-Signature-256']).toBe(digest('sha256', 'now'))
    expect(headers['X-Hub-Signature']).toBe(digest('sha1', 'now'))
    expect(headers).not.toHaveProperty('X-Souk-Signature-256-Next')
  })

  it('are one more during a rotation, made with the next secret', () => {
    const headers = headersOf({ ...facts, secret: 'now', nextSecret: 'then' })
    expect(headers['X-Hub-Signature-256']).toBe(digest('sha256', 'now'))
    expect(headers['X-Souk-Signature-256-Next']).toBe(digest('sha256', 'then'))
  })
})

describe('how a webhook stands', () => {
  it.each([
    ['active', 0, 'active'],
    ['active', 3, 'failing'],
    ['paused', 0, 'off'],
    ['paused', 10, 'paused'],
    ['paused', 41, 'paused'],
  ] as const)('%s with %i failures in a row is %s', (state, consecutiveFailures, status) => {
    expect(webhookStatus({ state, consecutiveFailures })).toBe(status)
  })
})

describe('a payload URL', () => {
  it.each([
    ['https://hooks.example/souk', 'https://hooks.example/souk'],
    ['http://hooks.example:8080/?a=b', 'http://hooks.example:8080/?a=b'],
    ['https://hooks.example/souk#part', 'https://hooks.example/souk'],
    ['https://hôte.example', 'https://xn--hte-kna.example/'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(parsePayloadUrl(typed)?.href).toBe(kept)
  })

  it.each([
    'hooks.example/souk',
    'ftp://hooks.example',
    'javascript:alert(1)',
    'https://user:word@hooks.example',
    'https://user@hooks.example',
    'https://hooks.example/\r\nX-Injected: 1',
    'https://hooks.example/\tb',
    'https://hooks.example/a b',
    'https://',
    '',
  ])('%j is none', (typed) => {
    expect(parsePayloadUrl(typed)).toBeNull()
  })
})

it.each([
  [200, false],
  [301, true],
  [302, true],
  [304, false],
  [308, true],
  [404, false],
])('an answer with status %i sends elsewhere: %s', (status, elsewhere) => {
  expect(isRedirect(status)).toBe(elsewhere)
})
