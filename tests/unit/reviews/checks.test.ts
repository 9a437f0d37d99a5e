import { describe, expect, it } from 'vitest'
import type { ListingContent } from '@/lib/listings/schema'
import {
  imageFindings,
  nameFindings,
  nameLikeness,
  permissionFindings,
  textFindings,
} from '@/lib/reviews/rules/checks'

const content = (en: Partial<ListingContent['text']['en']>, fr?: ListingContent['text']['fr']) => ({
  text: {
    en: {
      shortDescription: 'Finds the mistakes that reviewers overlook',
      introduction: `Hexlint ${'reads each pull request and says what is wrong with it. '.repeat(3)}`,
      description: '',
      ...en,
    },
    ...(fr ? { fr } : {}),
  },
  languages: [],
  logoBackground: '#ffffff',
  links: { support: 'https://a.example', privacy: 'https://b.example' },
  permissions: [],
  events: [],
  scopes: [],
  calls: [],
  needs: [],
  setupSteps: [],
})

const codes = (found: { code: string; field?: string }[]) =>
  found.map(({ code, field }) => `${code} ${field ?? ''}`.trim())

describe('texts', () => {
  it.each<[string, Parameters<typeof content>[0], string[]]>([
    ['as GitHub recommends', {}, []],
    [
      'that are short, with the name and a full stop',
      { shortDescription: 'Hexlint checks.' },
      ['length_unusual', 'name_in_short_description', 'short_description_stopped'].map(
        (code) => `${code} text.en.shortDescription`,
      ),
    ],
    [
      'that do not begin with the name',
      { introduction: 'It reads.' },
      ['length_unusual', 'introduction_without_name'].map((code) => `${code} text.en.introduction`),
    ],
  ])('%s', (_, en, found) => {
    expect(codes(textFindings('Hexlint', content(en)))).toEqual([...found, 'french_missing'])
  })

  it('in French are held to the same, and no longer called missing', () => {
    const fr = { shortDescription: 'Court.', introduction: 'Hexlint lit.', description: '' }
    const found = codes(textFindings('Hexlint', content({}, fr)))
    expect(found).not.toContain('french_missing')
    expect(found).toContain('short_description_stopped text.fr.shortDescription')
  })
})

it('says of images which are small, and of screenshots that they differ', () => {
  const shot = { role: 'screenshot', width: 1200, height: 800 } as const
  expect(imageFindings([{ role: 'logo', width: 200, height: 200 }, shot, shot])).toEqual([])
  const found = imageFindings([
    { role: 'logo', width: 199, height: 400 },
    { role: 'card', width: 965, height: 481 },
    shot,
    { ...shot, height: 700 },
    { ...shot, width: 1199 },
  ])
  expect(codes(found)).toEqual([
    'image_small logo',
    'image_small card',
    'image_small screenshot',
    'screenshots_uneven screenshots',
  ])
})

describe('names', () => {
  it.each([
    ['Hexlint', 'HEXLINT', 1],
    ['Héxlint!', 'hexlint', 1],
    ['Hexlint', 'Quietbot', 0],
  ])('%s and %s are alike by %d', (a, b, likeness) => {
    expect(nameLikeness(a, b)).toBe(likeness)
  })

  it('that are the same are a problem, nearly the same a warning, others nothing', () => {
    const others = ['hexlint', 'Hexlints', 'Quietbot'].map((name) => ({ name, slug: name }))
    const found = nameFindings('Hexlint', others)
    expect(found.map(({ level, code, values }) => [level, code, values?.name])).toEqual([
      ['problem', 'name_taken', 'hexlint'],
      ['warning', 'name_alike', 'Hexlints'],
    ])
  })
})

it('calls what the listing hides of its access a problem, what it adds a warning', () => {
  const permission = (key: string, access: 'read' | 'write') =>
    ({ level: 'repository', key, access, reason: { en: 'x' } }) as const
  const listing = {
    permissions: [permission('contents', 'read'), permission('issues', 'write')],
    events: ['push'],
  }
  const app = {
    ownerId: 7,
    permissions: { metadata: 'read', contents: 'write', members: 'read', issues: 'read' },
    events: ['push', 'issues'],
  }
  const found = permissionFindings(listing, app, 8)
  expect(found.map(({ level, code, values }) => [level, code, values?.key])).toEqual([
    ['problem', 'app_of_another', undefined],
    ['problem', 'permission_hidden', 'contents'],
    ['problem', 'permission_hidden', 'members'],
    ['warning', 'permission_extra', 'issues'],
    ['info', 'events_unsaid', undefined],
  ])
  const honest = { permissions: [permission('contents', 'read')], events: [] }
  const same = { ownerId: 8, permissions: { contents: 'read', metadata: 'read' }, events: [] }
  expect(permissionFindings(honest, same, 8)).toEqual([])
})
