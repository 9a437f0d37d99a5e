import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterCheck, PROOF_GRACE_MS, toDomain } from '@/lib/publishers/rules/domain'

const HOUR = 60 * 60_000
const noon = new Date('2026-11-22T12:00:00Z')
const ago = (hours: number) => new Date(+noon - hours * HOUR)
const ahead = (hours: number) => new Date(+noon + hours * HOUR)

describe('a domain as somebody types it', () => {
  it.each([
    ['example.com', 'example.com'],
    [' Example.COM. ', 'example.com'],
    ['https://example.com/', 'example.com'],
    ['sub.example.co.uk', 'sub.example.co.uk'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['example.com/path', null],
    ['example.com:443', 'example.com'],
    ['example.com:8443', null],
    ['user@example.com', null],
    ['com', null],
    ['0x7f.1', null],
    ['10.0.0.1', null],
    ['[fd00::1]', null],
    ['a_b.example', null],
    ['router.lan', null],
    ['x.home.arpa', null],
    ['localhost', null],
    ['', null],
  ])('%s is %s', (text, domain) => {
    expect(toDomain(text)).toBe(domain)
  })

  it('is never an address, a private name or more than one host', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.webUrl()), (text) => {
        const domain = toDomain(text)
        expect(domain === null || /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(domain)).toBe(true)
        expect(domain === null || /[a-z]/.test(domain)).toBe(true)
      }),
    )
  })
})

describe('a look for the proof', () => {
  const first = { verifiedAt: null, failingSince: null }
  const proved = { verifiedAt: ago(100), failingSince: null }
  const failing = { verifiedAt: ago(400), failingSince: ago(100) }
  const over = { verifiedAt: ago(400), failingSince: new Date(+noon - PROOF_GRACE_MS) }

  it.each([
    ['found for the first time', first, 'dns', noon, null, ahead(24), false],
    ['found again', proved, 'well_known', ago(100), null, ahead(24), false],
    ['found after it failed', failing, 'dns', ago(100 + 300), null, ahead(24), false],
    ['never found yet', first, null, null, null, null, false],
    ['gone', proved, null, ago(100), noon, ahead(6), false],
    ['still gone', failing, null, ago(400), ago(100), ahead(6), false],
    ['gone for a week', over, null, null, null, null, true],
  ] as const)('%s', (_, before, found, verifiedAt, failingSince, dueAt, lost) => {
    expect(afterCheck(before, found, noon)).toEqual({ verifiedAt, failingSince, dueAt, lost })
  })

  it('is never put off beyond the end of the grace', () => {
    const late = { verifiedAt: ago(400), failingSince: new Date(+noon - PROOF_GRACE_MS + HOUR) }
    expect(afterCheck(late, null, noon).dueAt).toEqual(ahead(1))
  })
})
