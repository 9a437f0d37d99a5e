import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedEdits, editDistance, isSpellable, spellingsOf } from '@/lib/core/spelling'

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['secrets', 'secrets', 0],
    ['secret', 'secrets', 1],
    ['secirets', 'secrets', 1],
    ['sercets', 'secrets', 1],
    ['sacrets', 'secrets', 1],
    ['scerest', 'secrets', 2],
    ['', 'abc', 3],
  ])('of “%s” and “%s” is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
  })

  it('is the same both ways, and 0 only for the same word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

const letter = fc.constantFrom(...'abcdeé')
const word = fc.string({ unit: letter, minLength: 4, maxLength: 16 })

/** A word with one letter added, left out, changed, or swapped with the next. */
function damage(text: string, how: number, at: number, by: string): string {
  const place = at % text.length
  const before = text.slice(0, place)
  const after = text.slice(place + 1)
  const own = text.charAt(place)
  return (
    [before + by + own + after, before + after, before + by + after].at(how) ?? swap(text, place)
  )
}

function swap(text: string, place: number): string {
  const next = text.charAt(place + 1)
  return text.slice(0, place) + next + text.charAt(place) + text.slice(place + 2)
}

describe('what is left of misspelt words', () => {
  it('has something in common with the word for every single mistake', () => {
    fc.assert(
      fc.property(word, fc.nat(3), fc.nat(), letter, (right, how, at, by) => {
        const wrong = damage(right, how, at, by)
        fc.pre(allowedEdits(wrong) > 0)
        const known = new Set(spellingsOf(right, right.length < 7 ? 1 : 2))
        const looked = spellingsOf(wrong, allowedEdits(wrong))
        expect(looked.some((left) => known.has(left))).toBe(true)
      }),
    )
  })

  it('is bounded for the longest word', () => {
    expect(spellingsOf('a'.repeat(64), 2).length).toBeLessThanOrEqual(29)
    expect(spellingsOf('abcdefghijkl', 2).length).toBe(29)
  })
})

describe('a word worth correcting to', () => {
  it.each([
    ['security', true],
    ['sécurité', true],
    ['abc', false],
    ['v2rays', false],
    ['a'.repeat(25), false],
  ])('“%s”: %s', (given, expected) => {
    expect(isSpellable(given)).toBe(expected)
  })
})
