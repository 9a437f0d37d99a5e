import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { signedInAction } from '@/lib/auth/action'
import { ipOf } from '@/lib/auth/actor'
import { refusedState, valuesOf } from '@/lib/auth/form-state'
import { admitForm } from '@/lib/auth/public-action'
import { untouched } from '@/lib/core/form-state'
import { ok } from '@/lib/core/result'
import { slugSchema } from '@/lib/listings/schema'
import { testEnvironment } from '../../support/environment'

const formOf = (pairs: [string, string | Blob][]) => {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

beforeAll(() => {
  Object.assign(process.env, testEnvironment('postgres://127.0.0.1/none'))
})

describe('the values of a form', () => {
  it('hold no null character, for which the database has no place', () => {
    const form = formOf([
      ['name', 'Octo\0 Labs'],
      ['repository', '1\0'],
      ['repository', '2'],
    ])
    expect(valuesOf(form)).toEqual({ name: 'Octo Labs', repository: ['1', '2'] })
  })

  it('are a plain object, whatever a field is called: nothing else goes back to the page', () => {
    const form = formOf([
      ['__proto__', 'a'],
      ['__proto__', 'b'],
      ['locale', 'en'],
    ])
    const values = valuesOf(form)
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
    expect(Object.keys(values)).toEqual(['__proto__', 'locale'])
  })

  it('hold neither files nor what React adds', () => {
    const form = formOf([
      ['logo', new Blob(['x'])],
      ['$ACTION_KEY', 'k1'],
      ['locale', 'en'],
    ])
    expect(valuesOf(form)).toEqual({ locale: 'en' })
  })
})

describe('an address that breaks its rule', () => {
  it.each([
    ['en', 'Release Day!', 'digits, and single hyphens'],
    ['en', 'release--day', 'digits, and single hyphens'],
    ['fr', 'Journée', 'minuscules de a à z sans accent'],
    ['en', 'x'.repeat(81), 'at most 80 characters'],
  ] as const)('is told the rule in %s: %s', (locale, slug, rule) => {
    const parsed = z.object({ slug: slugSchema }).safeParse({ slug })
    if (parsed.success) throw new Error('It breaks no rule')
    expect(refusedState(parsed.error, { slug }, locale).fields.slug).toContain(rule)
  })
})

describe('an action that is called without its page', () => {
  const action = signedInAction(z.object({}), async () => ok({ message: 'done' }))

  it.each([undefined, null, 'x', {}, { keys: [] }])(
    'refuses %j in place of a form',
    async (form) => {
      expect(await Reflect.apply(action, undefined, [untouched, form])).toMatchObject({
        status: 'failed',
        message: expect.stringMatching(/./),
      })
      expect(await Reflect.apply(admitForm, undefined, [form])).toEqual({
        ok: false,
        error: { code: 'invalid_body' },
      })
    },
  )
})

describe('the address a request came from', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['10.0.0.1, 203.0.113.7', '203.0.113.7'],
    ['', undefined],
    ['10.0.0.1,', undefined],
  ])('is the last of “%s”', (header, address) => {
    expect(ipOf(new Headers({ 'x-forwarded-for': header }))).toBe(address)
  })

  it('is never longer than an address can be, whatever was sent', () => {
    expect(ipOf(new Headers({ 'x-forwarded-for': 'x'.repeat(7000) }))).toHaveLength(64)
  })
})
