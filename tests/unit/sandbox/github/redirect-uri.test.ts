import { describe, expect, it } from 'vitest'
import { chooseRedirect } from '@/lib/sandbox/github/oauth/redirect-uri'

const app = { kind: 'app', callbackUrls: ['https://a.test/back', 'https://a.test/other'] } as const
const oauth = { kind: 'oauth', callbackUrl: 'https://a.test/path' } as const
const local = { kind: 'oauth', callbackUrl: 'http://127.0.0.1/path' } as const

describe('where an authorization may lead', () => {
  it.each([
    [app, undefined, true],
    [app, 'https://a.test/other', true],
    [app, 'https://a.test/back/deeper', false],
    [app, 'https://a.test/back?x=1', false],
    [oauth, undefined, true],
    [oauth, 'https://a.test/path', true],
    [oauth, 'https://a.test/path/deeper', true],
    [oauth, 'https://a.test/pathology', false],
    [oauth, 'https://a.test/bar', false],
    [oauth, 'https://sub.a.test/path', false],
    [oauth, 'http://a.test/path', false],
    [oauth, 'https://a.test:8443/path', false],
    [oauth, 'https://a.test/path/../bar', false],
    [local, 'http://127.0.0.1:1234/path', true],
    [local, 'http://127.0.0.1:1234/else', false],
  ])('%j to %s: %s', (client, wanted, allowed) => {
    expect(chooseRedirect(client, wanted) !== null).toBe(allowed)
  })
})
