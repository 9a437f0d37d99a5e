import { describe, expect, it } from 'vitest'
import { demoCategories } from '@/prisma/demo/categories'
import { demoListings } from '@/prisma/demo/listings'
import { demoPublishers } from '@/prisma/demo/publishers'
import type { Bilingual, DemoListing } from '@/prisma/demo/types'

const locales = ['en', 'fr'] as const

/** Words that are spelt the same in both languages. */
const sameInBoth = new Set([
  'Android et iOS',
  'Code source ouvert',
  'Duo',
  'Linux, macOS et ARM',
  'Mobile',
  'Page',
  'Plus',
  'Public',
  'SPDX et CycloneDX',
  'Silo',
  'Solo',
  'Standard',
  'Studio',
  'Terminal',
  'agent',
  'page',
])

function pairsOf(listing: DemoListing): Bilingual[] {
  const { app, oauth, api, plans, screenshots } = listing
  return [
    ...(app?.permissions.map((permission) => permission.reason) ?? []),
    ...(oauth?.scopes.map((scope) => scope.reason) ?? []),
    ...(api ? [...api.calls, ...api.needs, ...api.setup] : []),
    ...screenshots.map((screenshot) => screenshot.caption),
    ...plans.flatMap((plan) => [
      plan.name,
      plan.description,
      ...plan.bullets,
      ...(plan.unitName ? [plan.unitName] : []),
    ]),
  ]
}

function frenchOf(listing: DemoListing): string[] {
  return [...Object.values(listing.text.fr), ...pairsOf(listing).map((pair) => pair.fr)]
}

/** A plain space before double punctuation or within a number, or a straight apostrophe. */
const typewriter = / [:;?!»%€]|« |\w'\w|\d \d{3}\b/

describe.each(demoListings)('the texts of $slug', (listing) => {
  it.each(locales)('stay within the limits of GitHub’s fields (%s)', (locale) => {
    const { shortDescription, introduction, description } = listing.text[locale]
    expect(shortDescription.length).toBeGreaterThanOrEqual(40)
    expect(shortDescription.length).toBeLessThanOrEqual(80)
    expect(introduction.length).toBeGreaterThanOrEqual(150)
    expect(introduction.length).toBeLessThanOrEqual(250)
    expect(description.length).toBeLessThanOrEqual(1000)
  })

  it.each(locales)('follow GitHub’s advice on how to write them (%s)', (locale) => {
    const { shortDescription, introduction, description } = listing.text[locale]
    expect(shortDescription).not.toMatch(/[.!]$/)
    expect(shortDescription).not.toContain(listing.name)
    expect(introduction.startsWith(listing.name)).toBe(true)
    const headings = description.match(/^### .+$/gm) ?? []
    expect(headings.length).toBeGreaterThanOrEqual(3)
    expect(headings.length).toBeLessThanOrEqual(5)
    expect(`${shortDescription}${introduction}${description}`).not.toContain('!')
  })

  it('are there in both languages, and not the same', () => {
    for (const { en, fr } of pairsOf(listing)) {
      expect(en.trim()).not.toBe('')
      expect(fr.trim()).not.toBe('')
      if (!sameInBoth.has(fr)) expect(fr).not.toBe(en)
    }
    for (const field of ['shortDescription', 'introduction', 'description'] as const)
      expect(listing.text.fr[field]).not.toBe(listing.text.en[field])
  })

  it('have the same value propositions in both languages', () => {
    const count = (locale: 'en' | 'fr') => listing.text[locale].description.split('### ').length
    expect(count('fr')).toBe(count('en'))
  })

  it('are set as French typography demands', () => {
    for (const text of frenchOf(listing)) expect(text).not.toMatch(typewriter)
  })
})

describe('categories and publishers', () => {
  const pairs = [
    ...demoCategories.flatMap((category) => [category.name, category.description]),
    ...demoPublishers.map((publisher) => publisher.description),
  ]

  it('are written in both languages, with French typography', () => {
    for (const { en, fr } of pairs) {
      if (!sameInBoth.has(fr)) expect(fr).not.toBe(en)
      expect(fr).not.toMatch(typewriter)
    }
  })
})
