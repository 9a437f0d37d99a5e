import { describe, expect, it } from 'vitest'
import { browserName, isEnough, isNamed } from '@/lib/accounts/rules'

describe('whom the configuration names', () => {
  const mona = { githubId: 583, login: 'Mona' }

  it.each([
    [['mona'], mona, true],
    [['583'], mona, true],
    [['opal', '583'], mona, true],
    [['opal', '584'], mona, false],
    [[], mona, false],
    [['583'], { githubId: 7, login: '583' }, false],
  ] as const)('%j names %j: %s', (names, person, expected) => {
    expect(isNamed(names, person)).toBe(expected)
  })
})

describe('a role', () => {
  it.each([
    ['self', 'owner', true],
    ['self', 'member', true],
    ['owner', 'owner', true],
    ['owner', 'member', true],
    ['member', 'owner', false],
    ['member', 'member', true],
    [null, 'owner', false],
    [null, 'member', false],
  ] as const)('%s is enough where %s is needed: %s', (role, needed, enough) => {
    expect(isEnough(role, needed)).toBe(enough)
  })
})

describe('a browser', () => {
  it.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      'Chrome · Linux',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:150.0) Gecko/20100101 Firefox/150.0',
      'Firefox · macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
      'Safari · iOS',
    ],
    ['curl/8.9', null],
    [null, null],
  ])('that says %s is %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name)
  })
})
