import { beforeAll, describe, expect, it } from 'vitest'
import { findChoices } from '@/lib/catalogue/queries/find-choices'
import { getHome } from '@/lib/catalogue/queries/get-home'
import { orderCollection } from '@/lib/collections/commands/order-collection'
import {
  addCollection,
  describeCollection,
  publishCollection,
  removeCollection,
} from '@/lib/collections/commands/save-collection'
import { getCollected } from '@/lib/collections/queries/get-collected'
import { getCollection, isCollection } from '@/lib/collections/queries/get-collection'
import { MOST_COLLECTED } from '@/lib/collections/schema'
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
import { must } from '@/tests/support/market'

const system = { type: 'system' } as const
const words = {
  title: { en: 'First steps', fr: 'Premiers pas' },
  description: { en: 'To begin with.', fr: 'Pour commencer.' },
}
const ids = new Map<string, string>()

beforeAll(async () => {
  await addCategory('testing')
  const base = { publisherId: await addPublisher('collector'), logo: await storedImage() }
  for (const slug of ['one', 'two', 'three', 'four']) {
    const en = { introduction: slug === 'one' ? 'Writes release notes.' : 'Does something.' }
    const input = listingInput({ ...base, slug, categories: ['testing'], en })
    ids.set(slug, await published(input))
  }
})

const slugs = async (slug: string) =>
  (await getCollection(slug, 'en'))?.listings.map((one) => one.slug)

async function made(slug: string, listings: string[]): Promise<void> {
  must(await addCollection(system, { slug, ...words }))
  must(await orderCollection(system, slug, listings))
  must(await publishCollection(system, slug, true))
}

const move = (slug: string, from: 'published' | 'delisted', to: 'published' | 'delisted') =>
  transaction((tx) => changeListingState(tx, ids.get(slug) ?? '', { from, to }))

describe('a collection', () => {
  it('is not there before it is published, nor after it was hidden', async () => {
    must(await addCollection(system, { slug: 'quiet', ...words }))
    must(await orderCollection(system, 'quiet', ['one']))
    expect(await isCollection('quiet')).toBe(false)
    expect(await getCollection('quiet', 'en')).toBeNull()
    must(await publishCollection(system, 'quiet', true))
    expect(await isCollection('quiet')).toBe(true)
    expect(await getCollection('quiet', 'fr')).toMatchObject({ title: 'Premiers pas' })
    must(await publishCollection(system, 'quiet', false))
    expect(await getCollection('quiet', 'en')).toBeNull()
    expect((await getHome('en')).collections.map(({ slug }) => slug)).not.toContain('quiet')
  })

  it('has its listings in the order that was given, and another once it is', async () => {
    await made('ordered', ['two', 'one', 'three'])
    expect(await slugs('ordered')).toEqual(['two', 'one', 'three'])
    must(await orderCollection(system, 'ordered', ['three', 'two']))
    expect(await slugs('ordered')).toEqual(['three', 'two'])
  })

  it('loses a listing that leaves the catalogue, and has it again when it is back', async () => {
    await made('moving', ['four', 'one'])
    await move('four', 'published', 'delisted')
    expect(await slugs('moving')).toEqual(['one'])
    expect((await getCollected('moving', 'en')).map(({ slug }) => slug)).toEqual(['one'])
    must(await orderCollection(system, 'moving', ['one', 'two']))
    const home = (await getHome('en')).collections.find(({ slug }) => slug === 'moving')
    expect(home).toMatchObject({ title: 'First steps', count: 2 })
    await move('four', 'delisted', 'published')
    expect(await slugs('moving')).toEqual(['one', 'two', 'four'])
  })

  it('is published only with a public listing, and then keeps one', async () => {
    const empty = { ok: false, error: { code: 'collection_empty', field: 'slugs' } }
    must(await addCollection(system, { slug: 'filled', ...words }))
    expect(await publishCollection(system, 'filled', true)).toMatchObject(empty)
    must(await orderCollection(system, 'filled', ['four']))
    await move('four', 'published', 'delisted')
    expect(await publishCollection(system, 'filled', true)).toMatchObject(empty)
    expect(await isCollection('filled')).toBe(false)
    await move('four', 'delisted', 'published')
    must(await publishCollection(system, 'filled', true))
    expect(await orderCollection(system, 'filled', [])).toMatchObject(empty)
    expect(await slugs('filled')).toEqual(['four'])
    await move('four', 'published', 'delisted')
    must(await publishCollection(system, 'filled', true))
    expect(await slugs('filled')).toEqual([])
    await move('four', 'delisted', 'published')
    must(await publishCollection(system, 'filled', false))
    must(await orderCollection(system, 'filled', []))
  })

  it('is chosen from what the public search finds, without what it has', async () => {
    const found = async (search: string, taken: string[] = []) =>
      (await findChoices(search, taken, 'en')).map(({ slug }) => slug).toSorted()
    expect(await found('release')).toEqual(['one'])
    expect(await found('release', ['one'])).toEqual([])
    expect(await found('', ['three', 'two'])).toEqual(['four', 'one'])
  })

  it('takes only public listings, and is then left as it was', async () => {
    await made('strict', ['one'])
    const refused = await orderCollection(system, 'strict', ['two', 'nothing-here'])
    expect(refused).toMatchObject({ ok: false, error: { code: 'not_found', field: 'slugs' } })
    expect(await slugs('strict')).toEqual(['one'])
  })

  it('has an address of its own', async () => {
    await made('taken', ['one'])
    const again = await addCollection(system, { slug: 'taken', ...words })
    expect(again).toMatchObject({ ok: false, error: { code: 'conflict', field: 'slug' } })
    const bad = await addCollection(system, { slug: 'Not a slug', ...words })
    expect(bad).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })

  it('can be removed; nothing is then done to it', async () => {
    await made('gone', ['one'])
    must(await removeCollection(system, 'gone'))
    expect(await isCollection('gone')).toBe(false)
    for (const done of [
      await removeCollection(system, 'gone'),
      await describeCollection(system, 'gone', words),
      await orderCollection(system, 'gone', ['one']),
      await publishCollection(system, 'gone', true),
    ]) {
      expect(done).toMatchObject({ ok: false, error: { code: 'not_found' } })
    }
  })

  it('writes each change into the audit', async () => {
    await made('told', ['one'])
    const title = { en: 'Told', fr: 'Dit' }
    must(await describeCollection(system, 'told', { ...words, title }))
    const { id } = await db().collection.findUniqueOrThrow({ where: { slug: 'told' } })
    const rows = await db().auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { id: 'asc' },
    })
    expect(rows.map(({ action }) => action).toSorted()).toEqual([
      'collection.added',
      'collection.described',
      'collection.ordered',
      'collection.published',
    ])
  })

  it('stands changes at once, one after the other', async () => {
    await made('busy', ['one'])
    const orders = [
      ['one', 'two'],
      ['two', 'three'],
      ['three', 'one', 'two'],
    ]
    const done = await Promise.all(orders.map((order) => orderCollection(system, 'busy', order)))
    expect(done.every(({ ok }) => ok)).toBe(true)
    expect(orders).toContainEqual(await slugs('busy'))
  })

  it(`has room for ${MOST_COLLECTED}, and the database says so too`, async () => {
    await made('full', ['one'])
    const { id } = await db().collection.findUniqueOrThrow({ where: { slug: 'full' } })
    const listingId = ids.get('two') ?? ''
    const over = { collectionId: id, listingId, position: MOST_COLLECTED + 1 }
    await expect(db().collectionEntry.create({ data: over })).rejects.toThrow(
      /collection_entry_position/,
    )
  })
})
