import { beforeAll, describe, expect, it } from 'vitest'
import { getSimilar } from '@/lib/catalogue/queries/get-similar'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { changeListingState } from '@/lib/listings/commands/change-listing-state'
import {
  addCategory,
  addPublisher,
  listingInput,
  published,
  storedImage,
} from '@/tests/support/catalogue'

let base: { publisherId: string; logo: string }

const list = (slug: string, category: string, short: string) =>
  published(listingInput({ ...base, slug, categories: [category], en: { short } }))

beforeAll(async () => {
  await addCategory('testing', 1)
  await addCategory('learning', 2)
  await addCategory('chat', 3)
  base = { publisherId: await addPublisher('alike'), logo: await storedImage() }
  await list('flaky-one', 'testing', 'Finds flaky tests and quarantines them')
  await list('flaky-two', 'testing', 'Quarantines flaky tests')
  await list('flaky-lesson', 'learning', 'Teaches how to avoid flaky tests')
  await list('coverage', 'testing', 'Draws charts')
  await list('quiz', 'learning', 'Asks questions')
  for (const n of [1, 2, 3, 4]) await list(`chat-${n}`, 'chat', 'Talks')
})

const slugs = async (slug: string) => (await getSimilar(slug, 'en')).map((one) => one.slug)

describe('similar listings', () => {
  it('share words and category first, then either, and nothing that shares neither', async () => {
    const alike = await slugs('flaky-one')
    expect(alike[0]).toBe('flaky-two')
    expect(alike.toSorted()).toEqual(['coverage', 'flaky-lesson', 'flaky-two'])
  })

  it('are none for an address that no published listing has', async () => {
    expect(await slugs('nothing-like-it')).toEqual([])
  })

  it('are no longer shown once they left the catalogue', async () => {
    const { id } = await db().listing.findUniqueOrThrow({ where: { slug: 'flaky-two' } })
    await transaction((tx) => changeListingState(tx, id, { from: 'published', to: 'delisted' }))
    expect(await slugs('flaky-one')).not.toContain('flaky-two')
  })

  it('reach no further than words and the best of a category', async () => {
    const before = await slugs('quiz')
    expect(before).toContain('flaky-lesson')
    expect(before).not.toContain('coverage')
  })
})
