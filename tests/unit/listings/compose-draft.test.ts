import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDraft, fieldsOf } from '@/lib/listings/rules/compose-draft'
import { draftField, isLowRisk } from '@/lib/listings/rules/draft-fields'
import { draftProblems } from '@/lib/listings/rules/draft-problems'
import { type ListingContent, submittedListingSchema } from '@/lib/listings/schema'
import type { WrittenRevision } from '@/lib/listings/types'

const hash = (letter: string) => letter.repeat(64)

const content: ListingContent = {
  text: { en: { shortDescription: 'Reviews code', introduction: 'It reviews.', description: '' } },
  languages: ['Ruby'],
  logoBackground: '#336699',
  links: { support: 'https://a.example', privacy: 'https://a.example/privacy' },
  permissions: [
    { level: 'repository', key: 'contents', access: 'read', reason: { en: 'To read the code' } },
  ],
  events: ['push'],
  scopes: [{ name: 'read:org', reason: { en: 'To know teams', fr: 'Pour les équipes' } }],
  calls: [{ en: 'Reads checks' }],
  needs: [],
  setupSteps: [{ en: 'Open it', fr: 'Ouvrez-la' }],
}

const revision: WrittenRevision = {
  slug: 'hexlint',
  name: 'Hexlint',
  categories: ['code-quality', 'testing'],
  content,
  assets: [
    { role: 'logo', assetId: hash('a'), caption: null },
    { role: 'screenshot', assetId: hash('b'), caption: { en: 'The report' } },
  ],
}

const words = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '')
const localized = fc.record({ en: words, fr: words }, { requiredKeys: ['en'] })
const textWords = fc.record({
  shortDescription: words,
  introduction: words,
  description: fc.string({ maxLength: 40 }),
})
const safe = (value: string) => value.replaceAll('\0', '').replaceAll('\r\n', '\n')

const anyContent = fc.record({
  text: fc.record({ en: textWords, fr: textWords }, { requiredKeys: ['en'] }),
  languages: fc.array(words, { maxLength: 10 }),
  permissions: fc.uniqueArray(
    fc.record({
      level: fc.constantFrom('repository' as const, 'organization' as const, 'account' as const),
      key: fc.constantFrom('contents', 'issues', 'members', 'emails'),
      access: fc.constantFrom('read' as const, 'write' as const),
      reason: localized,
    }),
    { selector: ({ level, key }) => `${level} ${key}` },
  ),
  setupSteps: fc.array(localized, { maxLength: 20 }),
})

describe('composing a draft', () => {
  it('gives the revision back when nothing was written since, whatever it says', () => {
    fc.assert(
      fc.property(anyContent, (part) => {
        const whole = JSON.parse(safe(JSON.stringify({ ...content, ...part })))
        const written = { ...revision, content: whole }
        const { content: composed } = composeDraft(written, {})
        expect(composed).toEqual(whole)
      }),
    )
  })

  it('puts each written field over the revision and leaves the others as they are', () => {
    const fields = fieldsOf(revision)
    fc.assert(
      fc.property(fc.subarray(Object.keys(fields)), (names) => {
        const same = Object.fromEntries(names.map((name) => [name, fields[name]]))
        expect(composeDraft(revision, same)).toEqual(composeDraft(revision, {}))
      }),
    )
    const composed = composeDraft(revision, {
      'text.en.introduction': 'New',
      'reasons.repository.contents.fr': 'Pour lire',
    })
    expect(composed.content.text.en).toMatchObject({
      shortDescription: 'Reviews code',
      introduction: 'New',
    })
    expect(composed.content.permissions[0]?.reason).toEqual({
      en: 'To read the code',
      fr: 'Pour lire',
    })
  })

  it('is whatever was saved: any value of any field leaves something that can be shown', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(fieldsOf(revision))), fc.jsonValue()),
        (fields) => {
          const candidate = composeDraft(null, fields)
          expect(Array.isArray(draftProblems(candidate, 'github_app'))).toBe(true)
        },
      ),
    )
  })

  it('finds nothing to complain about in exactly what the strict schema accepts', () => {
    expect(draftProblems(composeDraft(revision, {}), 'github_app')).toEqual([])
    expect(submittedListingSchema.safeParse(composeDraft(revision, {})).success).toBe(true)
  })
})

describe('what a draft lacks', () => {
  const cases: [string, Record<string, unknown>, string, string][] = [
    ['no name', { name: ' ' }, 'name', 'required'],
    ['an address with capitals', { slug: 'Hexlint' }, 'slug', 'invalid'],
    ['no category', { categories: [] }, 'categories', 'required'],
    ['no introduction', { 'text.en.introduction': '' }, 'text.en.introduction', 'required'],
    [
      'half a French text',
      { 'text.fr.introduction': 'Oui' },
      'text.fr.shortDescription',
      'french_unfinished',
    ],
    ['half an address', { 'links.support': 'exam' }, 'links.support', 'invalid_link'],
    ['no privacy policy', { 'links.privacy': '' }, 'links.privacy', 'required'],
    ['no logo', { logo: null }, 'logo', 'required'],
    [
      'a permission without a reason',
      { 'reasons.repository.contents.en': '' },
      'reasons.repository.contents.en',
      'required',
    ],
    [
      'a scope without a reason',
      { 'reasons.scope.read:org.en': '' },
      'reasons.scope.read:org.en',
      'required',
    ],
    [
      'a screenshot without a caption',
      { screenshots: [{ assetId: hash('b'), caption: { en: '' } }] },
      'screenshots',
      'caption_missing',
    ],
  ]
  it.each(cases)('names the field of %s', (_, fields, field, code) => {
    const [first, ...others] = draftProblems(composeDraft(revision, fields), 'github_app')
    expect(first).toMatchObject({ field, code, section: draftField(field)?.section })
    expect(others).toEqual([])
  })

  it('asks an OAuth App where buyers go on, and an API integration what it calls and how it is set up', () => {
    const empty = composeDraft(revision, { calls: [], setupSteps: [] })
    const fields = (kind: 'oauth_app' | 'api_integration') =>
      draftProblems(empty, kind).map(({ field }) => field)
    expect(fields('oauth_app')).toEqual(['links.installation'])
    expect(fields('api_integration')).toEqual(['calls', 'setupSteps'])
  })

  it('lists everything that a new draft lacks', () => {
    const found = draftProblems(composeDraft(null, {}), 'github_app').map(({ field }) => field)
    expect(found.toSorted()).toEqual([
      'categories',
      'links.privacy',
      'links.support',
      'logo',
      'name',
      'slug',
      'text.en.introduction',
      'text.en.shortDescription',
    ])
  })
})

describe('saving a field', () => {
  const accepts = (field: string, value: unknown) =>
    draftField(field)?.schema.safeParse(value).success
  const cases: [string, unknown, boolean | undefined][] = [
    ['name', '', true],
    ['name', 'a'.repeat(255), true],
    ['name', 'a'.repeat(256), false],
    ['text.en.description', 'a'.repeat(1001), false],
    ['text.de.description', 'Nein', undefined],
    ['links.support', 'https://exam', true],
    ['links.support', 'exam', true],
    ['links.support', 'javascript:alert(1)', false],
    ['links.support', ' JavaScript:alert(1)', false],
    ['links.support', 'data:text/html,x', false],
    ['logoBackground', '#12345', false],
    ['logoBackground', 'red', false],
    ['logo', 'not a hash', false],
    ['categories', ['a', 'b', 'c'], false],
    ['languages', Array.from({ length: 11 }, (_, n) => `L${n}`), false],
    ['reasons.repository.contents.en', 'Because', true],
    ['reasons.scope.read:org.fr', 'Parce que', true],
    ['reasons.everything.contents.en', 'Because', undefined],
    ['__proto__', 'x', undefined],
    ['constructor', 'x', undefined],
  ]
  it.each(cases)('of %s with %j: accepted is %s', (field, value, accepted) => {
    expect(accepts(field, value)).toBe(accepted)
  })

  it('goes live at once only where a change deceives nobody', () => {
    const atOnce = [
      'text.en.description',
      'logo',
      'screenshots',
      'links.support',
      'languages',
      'categories',
      'reasons.repository.contents.en',
    ]
    const reviewed = [
      'name',
      'slug',
      'permissions',
      'events',
      'scopes',
      'links.installation',
      'setupSteps',
      'nothing',
    ]
    expect(atOnce.filter((field) => !isLowRisk(field))).toEqual([])
    expect(reviewed.filter(isLowRisk)).toEqual([])
  })
})
