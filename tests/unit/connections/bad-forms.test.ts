import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hookStep } from '@/lib/connections/rules/hook-step'
import { apiFormSchema, oauthAppFormSchema } from '@/lib/connections/schema'
import { cut } from '@/lib/core/cut'
import { composeDraft } from '@/lib/listings/rules/compose-draft'
import { draftFieldsOf } from '@/lib/listings/rules/draft-of-app'
import { newAppFormSchema } from '@/lib/manifests/schema'

const steps = (count: number) => Array.from({ length: count }, (_, i) => `Step ${i}`).join('\n')
const api = { login: 'mona', name: 'Hexlint', calls: 'GET /repos', needs: '' }

describe('the form of an API integration', () => {
  it.each([
    [20, ''],
    [19, 'https://hexlint.example/hooks'],
  ])('with %i steps and the webhook %j begins a draft that has them all', (count, hookUrl) => {
    const form = apiFormSchema.parse({ ...api, setupSteps: steps(count), hookUrl })
    const hook = form.hookUrl === null ? [] : [hookStep(form.hookUrl, form.hookEvents)]
    const setupSteps = [...form.setupSteps.map((en) => ({ en })), ...hook]
    expect(composeDraft(null, { setupSteps }).content.setupSteps).toHaveLength(20)
  })

  it('is refused at the steps when the webhook makes one too many', () => {
    const hookUrl = 'https://hexlint.example/hooks'
    const parsed = apiFormSchema.safeParse({ ...api, setupSteps: steps(20), hookUrl })
    expect(parsed.error?.issues).toMatchObject([{ path: ['setupSteps'], maximum: 19 }])
  })
})

describe('a text that is too long', () => {
  it('is cut where the database can keep it', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(texts, fc.nat(40), (text, longest) => {
        const start = cut(text, longest)
        const most = Math.min(longest, text.length)
        return start.isWellFormed() && text.startsWith(start) && start.length >= most - 1
      }),
    )
  })

  it('is cut so in reasons, webhook steps and what GitHub says of an app', () => {
    const long = `${'a'.repeat(499)}😀`
    const { reasons } = oauthAppFormSchema.parse({
      login: 'mona',
      name: 'Hexlint',
      clientId: 'Iv1.a',
      clientSecret: 'secret',
      installationUrl: 'https://hexlint.example',
      'reason.repo': long,
    })
    const filler = 'a'.repeat(2499 - hookStep('', ['']).en.indexOf(','))
    const description = `${'a'.repeat(999)}😀 and more`
    const app = draftFieldsOf({ permissions: {}, events: [], description })
    const texts = [
      reasons.repo,
      ...Array.from({ length: 4 }, (_, i) => hookStep(`${filler}${'b'.repeat(i)}`, ['😀']).en),
      Reflect.get(app, 'text.en.description'),
    ]
    expect(texts.map((text) => String(text).isWellFormed())).toEqual(texts.map(() => true))
    expect(String(reasons.repo)).toHaveLength(499)
  })
})

describe('the step that adds a webhook', () => {
  it('names the whole address, as long as a link may be', () => {
    const url = `https://hooks.example/${'a'.repeat(1_970)}`
    const { en, fr } = hookStep(url, ['push', 'pull_request'])
    expect(en).toContain(url)
    expect(fr).toContain('pull_request.')
  })
})

describe('the form of an OAuth App', () => {
  const form = { login: 'mona', name: 'Hexlint', installationUrl: 'https://hexlint.example' }
  const parse = (clientId: string) =>
    oauthAppFormSchema.safeParse({ ...form, clientId, clientSecret: 'secret' })

  it.each(['..', '.', 'a/b', 'a b', 'é', 'a:b'])(
    'refuses the client ID %j: the address that GitHub is asked at would be another, and its 404 no proof',
    (clientId) => {
      expect(parse(clientId).error?.issues).toMatchObject([{ path: ['clientId'] }])
    },
  )

  it.each(['Iv1.8a61f9b3a7aba766', 'Ov23liABCDEF', '0123456789abcdef0123'])(
    'takes the client ID %s',
    (clientId) => {
      expect(parse(clientId).success).toBe(true)
    },
  )
})

describe('the form of a new app', () => {
  it('is refused for a permission with a name that nothing has, and does not throw', () => {
    const parsed = newAppFormSchema.safeParse({
      login: 'mona',
      name: 'Hexlint',
      url: 'https://hexlint.example',
      callbackUrls: '',
      [`permission.${'a'.repeat(81)}`]: 'read',
    })
    expect(parsed.error?.issues).toMatchObject([{ path: ['permissions'] }])
  })
})
