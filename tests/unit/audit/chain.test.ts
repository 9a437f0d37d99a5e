import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, noHash, type SealedRow, sealHash } from '@/lib/audit/chain'

const row: fc.Arbitrary<SealedRow> = fc.record({
  id: fc.string(),
  at: fc.constant('2026-11-23T04:30:00.000Z'),
  actor: fc.constantFrom('user', 'github', 'stripe', 'system'),
  userId: fc.option(fc.string()),
  action: fc.string(),
  subjectType: fc.string(),
  subjectId: fc.string(),
  accountId: fc.option(fc.string()),
  ip: fc.option(fc.string()),
  detail: fc.jsonValue(),
  rule: fc.option(fc.string()),
})

const hashOf = (rows: SealedRow[]) =>
  sealHash({ number: 1, sealedAt: '2026-11-23T05:00:00.000Z', previousHash: noHash, rows })

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

describe('canonical JSON', () => {
  it('is the same in whatever order the keys come', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it('says all that the value says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('the hash of a seal', () => {
  it('differs for other rows and for another order of the same', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), row, (rows, other) => {
        expect(hashOf([...rows, other])).not.toBe(hashOf(rows))
        const backwards = rows.toReversed()
        const same = canonicalJson(backwards) === canonicalJson(rows)
        expect(hashOf(backwards) === hashOf(rows)).toBe(same)
      }),
    )
  })
})
