import { describe, expect, it } from 'vitest'
import { StripeError } from '../../../../lib/sandbox/stripe/api/errors'
import { decodeForm } from '../../../../lib/sandbox/stripe/api/form'
import { mergeMetadata } from '../../../../lib/sandbox/stripe/api/params'
import { sign } from '../../../../lib/sandbox/stripe/events/deliver'

describe('a form', () => {
  it.each([
    ['', {}],
    ['a=1&b=', { a: '1', b: '' }],
    ['a[b][c]=1&a[b][d]=2', { a: { b: { c: '1', d: '2' } } }],
    ['a[0][x]=1&a[1][x]=2', { a: [{ x: '1' }, { x: '2' }] }],
    ['a[]=1&a[]=2', { a: ['1', '2'] }],
    ['a[10]=c&a[2]=b', { a: ['b', 'c'] }],
    ['metadata[a%20b]=%C3%A9+x', { metadata: { 'a b': 'é x' } }],
  ])('%s is decoded', (text, expected) => {
    expect(decodeForm(text)).toEqual(expected)
  })

  it('may name fields like built-in ones', () => {
    const decoded = decodeForm('metadata[__proto__]=1&constructor=2')
    expect(JSON.stringify(decoded)).toContain('"constructor":"2"')
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype)
  })

  it.each(['[a]=1', 'a[b=1', 'a]b=1', 'a=1&a[b]=2', 'a[b]=1&a[b][c]=2'])(
    '%s is refused',
    (text) => {
      expect(() => decodeForm(text)).toThrow(StripeError)
    },
  )
})

describe('metadata', () => {
  it.each([
    [{ a: '1' }, undefined, { a: '1' }],
    [{ a: '1' }, { b: '2' }, { a: '1', b: '2' }],
    [{ a: '1', b: '2' }, { a: '' }, { b: '2' }],
    [{ a: '1' }, null, {}],
    [null, { a: '1' }, { a: '1' }],
  ])('%j with %j is %j', (old, input, expected) => {
    expect(mergeMetadata(old, input)).toEqual(expected)
  })
})

describe('a signature', () => {
  it('is the one that Stripe documents', () => {
    const header = sign('{"id":"evt_1"}', 'whsec_test', 1_700_000_000)
    expect(header).toMatch(/^t=1700000000,v1=[0-9a-f]{64}$/)
    expect(header).not.toBe(sign('{"id":"evt_2"}', 'whsec_test', 1_700_000_000))
  })
})
