import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, nameKey, wordsOf } from '@/lib/core/words'

describe('words', () => {
  it.each([
    ['CI/CD for node.js', ['ci', 'cd', 'for', 'node', 'js']],
    ['l’été, déjà', ['l', 'ete', 'deja']],
    ['Œuvre æther Straße', ['oeuvre', 'aether', 'strasse']],
    ['x86-64 v2.0', ['x86', '64', 'v2', '0']],
    ['שלום עולם', ['שלום', 'עולם']],
    ['🙂 … !', []],
  ])('of “%s”', (text, expected) => {
    expect(wordsOf(text).map(({ plain }) => plain)).toEqual(expected)
  })

  it('are cut at 64 characters', () => {
    expect(wordsOf('x'.repeat(500))[0]?.plain).toHaveLength(64)
  })

  it('hold letters, marks and digits only, so that they can stand in a query as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { written, plain } of wordsOf(text)) {
          expect(written).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
          expect(plain).toMatch(/^[\p{L}\p{N}]+$/u)
        }
      }),
    )
  })

  it.each([
    ['Stale Tide', 'stale-tide'],
    ['Épée', 'epee'],
    ['  A  B ', 'a.b'],
  ])('make “%s” and “%s” one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it('fold to the same however an accent is written', () => {
    expect(fold('é')).toBe(fold('e\u0301'))
  })
})
