import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  entryDifference,
  type ListingVersion,
  reviewDifference,
  textDifference,
} from '@/lib/reviews/rules/difference'

const version = (given: Partial<ListingVersion> = {}): ListingVersion => ({
  name: 'Hexlint',
  categories: ['Code quality'],
  logo: '/assets/1',
  card: null,
  screenshots: [],
  content: {
    text: {
      en: { shortDescription: 'Checks code', introduction: 'Hexlint checks.', description: '' },
    },
    languages: ['Go'],
    logoBackground: '#ffffff',
    links: { support: 'https://a.example', privacy: 'https://b.example' },
    permissions: [],
    events: ['push'],
    scopes: [],
    calls: [],
    needs: [],
    setupSteps: [],
  },
  ...given,
})

describe('the difference of two texts', () => {
  it('names the words that went and came, and keeps the rest', () => {
    expect(textDifference('Checks your code', 'Checks all code')).toEqual([
      { kind: 'same', text: 'Checks ' },
      { kind: 'removed', text: 'your' },
      { kind: 'added', text: 'all' },
      { kind: 'same', text: ' code' },
    ])
  })

  it('gives back both texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = textDifference(before, after)
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })
})

it('says of entries which came, went and changed, and leaves out what stayed', () => {
  const entry = (key: string, text: string) => ({ key, text })
  const before = [entry('a', '1'), entry('b', '1'), entry('c', '1')]
  const after = [entry('a', '1'), entry('b', '2'), entry('d', '1')]
  const found = entryDifference(
    before,
    after,
    ({ key }) => key,
    ({ text }) => text,
  )
  expect(found).toEqual([
    { key: 'b', kind: 'changed', before: '1', after: '2' },
    { key: 'c', kind: 'removed', before: '1', after: null },
    { key: 'd', kind: 'added', before: null, after: '1' },
  ])
})

describe('the difference of two versions of a listing', () => {
  it('is empty when they say the same', () => {
    expect(reviewDifference(version(), version())).toEqual([])
  })

  it('names only the fields that differ, a link that is gone too', () => {
    const proposed = version({ name: 'Hexlint 2' })
    proposed.content = {
      ...proposed.content,
      links: { support: 'https://a.example', privacy: 'https://c.example' },
      permissions: [
        { level: 'repository', key: 'contents', access: 'read', reason: { en: 'To read files' } },
      ],
      events: [],
    }
    const current = version()
    current.content = {
      ...current.content,
      links: { ...current.content.links, status: 'https://status.example' },
    }
    const found = reviewDifference(current, proposed)
    expect(found.map(({ field }) => field)).toEqual([
      'name',
      'links.privacy',
      'links.status',
      'permissions',
      'events',
    ])
    expect(found.at(3)).toMatchObject({
      entries: [{ kind: 'added', after: 'Contents: read. To read files' }],
    })
  })

  it('shows all of a listing that was never public as new', () => {
    const found = reviewDifference(null, version())
    expect(found.map(({ field }) => field)).toContain('text.en.shortDescription')
    expect(found.find(({ field }) => field === 'logo')).toEqual({
      field: 'logo',
      type: 'images',
      images: [{ url: '/assets/1', kind: 'added' }],
    })
  })

  it('shows screenshots in another order, without calling them new', () => {
    const found = reviewDifference(
      version({ screenshots: ['/a', '/b'] }),
      version({ screenshots: ['/b', '/a'] }),
    )
    expect(found).toEqual([
      {
        field: 'screenshots',
        type: 'images',
        images: [
          { url: '/b', kind: 'same' },
          { url: '/a', kind: 'same' },
        ],
      },
    ])
  })
})
