import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAppYml } from '@/lib/manifests/rules/read-app-yml'
import { otherName, publicApps, twiceNamed } from './public-apps'

const problemsOf = (text: string) => {
  const read = readAppYml(text)
  return read.ok ? [] : read.error
}

describe('S9: the app.yml of public Probot apps', () => {
  it.each(publicApps)('of $source is read as it is', ({ yaml, events, permissions }) => {
    const read = readAppYml(yaml)
    expect(read.ok ? [] : read.error).toEqual([])
    expect(read.ok && read.value).toMatchObject({ events, permissions })
  })

  it('that names a permission twice is refused with both lines, for readers differ in which one counts', () => {
    expect(problemsOf(twiceNamed)).toEqual([
      {
        line: 8,
        key: 'default_permissions.pull_requests',
        code: 'duplicate_key',
        values: { key: 'pull_requests', first: '7' },
      },
    ])
  })

  it('that names a permission otherwise than the API is told the name that is meant', () => {
    expect(problemsOf(otherName)).toEqual([
      {
        line: 12,
        key: 'default_permissions.variables',
        code: 'unknown_permission_like',
        values: { permission: 'variables', like: 'actions_variables' },
      },
    ])
  })
})

describe('an app.yml', () => {
  it.each([
    [
      'names the same thing thousands of times',
      `x: &a push\ndefault_events: [${'*a, '.repeat(15_000)}]`,
    ],
    ['has thousands of events', `default_events: [${'zq, '.repeat(15_000)}]`],
    [
      'has thousands of permissions',
      `default_permissions: { ${Array.from({ length: 6_000 }, (_, i) => `zq${i}: read`).join(', ')} }`,
    ],
    ['nests without end', '['.repeat(60_000)],
  ])('that %s is refused within seconds', (_what, text) => {
    const start = performance.now()
    expect(problemsOf(text)).toMatchObject([{ code: expect.stringMatching(/too_many|syntax/) }])
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('gives every key of the manifest that GitHub takes', () => {
    const read = readAppYml(`
name: Hexlint
description: Checks code
url: https://hexlint.example
hook_attributes:
  url: https://hexlint.example/hooks
  active: false
callback_urls: [https://hexlint.example/in, https://hexlint.example/out]
setup_url: https://hexlint.example/setup
public: false
request_oauth_on_install: true
setup_on_update: true
default_permissions: { contents: read, issues: none, email_addresses: read }
version: v1
`)
    expect(read.ok && read.value).toEqual({
      name: 'Hexlint',
      description: 'Checks code',
      url: 'https://hexlint.example',
      hookUrl: 'https://hexlint.example/hooks',
      hookActive: false,
      callbackUrls: ['https://hexlint.example/in', 'https://hexlint.example/out'],
      setupUrl: 'https://hexlint.example/setup',
      isPublic: false,
      events: [],
      permissions: { contents: 'read', emails: 'read' },
      requestOauthOnInstall: true,
      setupOnUpdate: true,
      singleFileName: null,
    })
  })

  it.each([
    ['name: [a', 1, '', 'syntax'],
    ['- push', 1, '', 'not_a_map'],
    ['', 1, '', 'not_a_map'],
    ['name: A\n\nname: B', 3, 'name', 'duplicate_key'],
    ['name:\n  en: A', 1, 'name', 'text_expected'],
    [`name: ${'x'.repeat(35)}`, 1, 'name', 'too_long'],
    ['url: hexlint.example', 1, 'url', 'url_expected'],
    ['url: javascript:alert(1)', 1, 'url', 'url_expected'],
    ['hook_attributes: https://a.example', 1, 'hook_attributes', 'map_expected'],
    ['hook_attributes:\n  url: a', 2, 'hook_attributes.url', 'url_expected'],
    ['public: "yes"', 1, 'public', 'switch_expected'],
    ['default_events: push', 1, 'default_events', 'list_expected'],
    ['default_events:\n  - push\n  - pul_request', 3, 'default_events', 'unknown_event_like'],
    ['default_events:\n  - coffee_break', 2, 'default_events', 'unknown_event'],
    ['default_events:\n  - installation', 2, 'default_events', 'unneeded_event'],
    [
      'default_permissions:\n  issue: read',
      2,
      'default_permissions.issue',
      'unknown_permission_like',
    ],
    [
      'default_permissions:\n  cookies: read',
      2,
      'default_permissions.cookies',
      'unknown_permission',
    ],
    ['default_permissions:\n  issues: full', 2, 'default_permissions.issues', 'unknown_access'],
    [
      'default_permissions:\n  metadata: write',
      2,
      'default_permissions.metadata',
      'unknown_access',
    ],
    ['default_permissons:\n  issues: read', 1, 'default_permissons', 'unknown_key'],
    [`callback_urls:\n${'  - https://a.example\n'.repeat(11)}`, 1, 'callback_urls', 'too_many'],
  ])('%j is refused with its line and key', (text, line, key, code) => {
    expect(problemsOf(text)).toMatchObject([{ line, key, code }])
  })

  it('shows all that is wrong at once, in the order of the lines', () => {
    const text = 'public: 1\ndefault_permissions:\n  isues: write\ndefault_events:\n  - pushh'
    expect(problemsOf(text).map(({ line }) => line)).toEqual([1, 3, 5])
  })

  it('never makes the reader fail, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readAppYml(text)
        expect(read.ok || read.error.length > 0).toBe(true)
      }),
    )
  })
})
