import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invalidComparisonStatus } from '@/app/security/invalid-comparison-status'
import { chosenAmong, comparisonHref, parseComparison } from '@/lib/catalogue/schema'

const read = (address: string) => parseComparison(new URLSearchParams(address))

describe('the address of a comparison', () => {
  it.each([
    ['', []],
    ['listings=', []],
    ['listings=hexlint', ['hexlint']],
    ['listings=hexlint,bomwright', ['hexlint', 'bomwright']],
    ['listings=hexlint&listings=bomwright', ['hexlint', 'bomwright']],
    ['listings=b,a&listings=b', ['b', 'a']],
    ['listings=a,+b', ['a', 'b']],
    ['listings=a,b,c,d', ['a', 'b', 'c', 'd']],
    ['listings=a,a,a,a,a', ['a']],
  ])('%j names %j', (address, slugs) => {
    expect(read(address)).toEqual({ ok: true, value: slugs })
  })

  it.each([
    ['listings=a,b,c,d,e', 'too_many_compared'],
    ['listings=a&listings=b&listings=c&listings=d&listings=e', 'too_many_compared'],
    ['listings=../x', 'invalid_input'],
    ['listings=Hexlint', 'invalid_input'],
    [`listings=${'a'.repeat(300)}`, 'invalid_input'],
    ['listings=%00', 'invalid_input'],
  ])('%j is refused: %s', (address, code) => {
    expect(read(address)).toMatchObject({ ok: false, error: { code, field: 'listings' } })
    const url = new URL(`https://souk.example/fr/compare?${address}`)
    expect(invalidComparisonStatus(url)).toBe(code === 'invalid_input' ? 422 : 400)
  })

  it.each([
    ['listings=a,b,c,d,e', ['a', 'b', 'c', 'd', 'e']],
    ['listings=a,../x,b,//evil.example,c,B,d,e', ['a', 'b', 'c', 'd', 'e']],
    [`listings=${Array.from({ length: 50 }, (_, at) => `a${at}`)}`, 12],
  ])(
    'of %j, which is too much, only what can be listings is offered again',
    (address, expected) => {
      const chosen = chosenAmong(new URLSearchParams(address))
      if (typeof expected === 'number') expect(chosen).toHaveLength(expected)
      else expect(chosen).toEqual(expected)
    },
  )

  it('is answered whatever it says, and refused on no other page', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), (values) => {
        const params = new URLSearchParams(values.map((value) => ['listings', value]))
        const found = parseComparison(params)
        if (found.ok) {
          const { searchParams } = new URL(comparisonHref('en', found.value), 'https://a.example')
          expect(parseComparison(searchParams)).toEqual(found)
        }
        expect(invalidComparisonStatus(new URL(`https://a.example/en/search?${params}`))).toBeNull()
      }),
    )
  })
})
