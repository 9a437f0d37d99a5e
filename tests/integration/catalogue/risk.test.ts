import { beforeAll, describe, expect, it } from 'vitest'
import { getRisk } from '@/lib/catalogue/queries/get-risk'
import { cacheTags } from '@/lib/core/cache-tags'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { changeListingState } from '@/lib/listings/commands/change-listing-state'
import type { PublishListing } from '@/lib/listings/schema'
import {
  addCategory,
  addPublisher,
  listingInput,
  published,
  storedImage,
} from '@/tests/support/catalogue'

type Permission = PublishListing['content']['permissions'][number]

const ids = new Map<string, string>()
let base: { publisherId: string; logo: string }

const asks = (key: string, access: Permission['access']): Permission => ({
  level: 'repository',
  key,
  access,
  reason: { en: 'Because' },
})

async function list(slug: string, category: string, permissions: Permission[]): Promise<void> {
  const input = listingInput({ ...base, slug, categories: [category] })
  const content = { ...input.content, permissions }
  ids.set(slug, await published({ ...input, content }))
}

const ladder: Permission[][] = [
  [asks('statuses', 'read')],
  [asks('issues', 'read')],
  [asks('issues', 'write')],
  [asks('contents', 'read')],
  [asks('contents', 'read'), asks('issues', 'read')],
  [asks('contents', 'read'), asks('issues', 'write')],
  [asks('contents', 'write')],
  [asks('contents', 'write'), asks('workflows', 'write')],
]

beforeAll(async () => {
  await addCategory('testing', 1)
  await addCategory('learning', 2)
  base = { publisherId: await addPublisher('grader'), logo: await storedImage() }
  for (const [index, permissions] of ladder.entries()) {
    await list(`step-${index}`, 'testing', permissions)
  }
  await list('lonely', 'learning', [asks('contents', 'read')])
  const api = listingInput({ ...base, slug: 'by-token', kind: 'api_integration' })
  await published({ ...api, categories: ['testing'] })
})

describe('how much a listing asks for', () => {
  it('is graded by quarters of its category', async () => {
    const grades = await Promise.all(
      ladder.map(async (_, index) => (await getRisk(`step-${index}`, 'en'))?.comparison?.grade),
    )
    const quarters = ['narrow', 'moderate', 'wide', 'widest'].flatMap((grade) => [grade, grade])
    expect(grades).toEqual(quarters)
    const least = await getRisk('step-0', 'fr')
    expect(least).toMatchObject({
      category: { name: 'testing (fr)' },
      comparison: { within: 'category', count: 8, higherShare: 88 },
      lighter: [],
    })
  })

  it('is compared with the whole catalogue where the category is small', async () => {
    const risk = await getRisk('lonely', 'en')
    expect(risk?.comparison).toMatchObject({ within: 'catalogue', count: 9 })
    expect(risk?.lighter).toEqual([])
  })

  it('is not said of what cannot be weighed, or is not there', async () => {
    expect(await getRisk('by-token', 'en')).toBeNull()
    expect(await getRisk('nowhere', 'en')).toBeNull()
  })

  it('names up to three of the same category that ask for less, the most alike first', async () => {
    const lighter = (await getRisk('step-5', 'en'))?.lighter
    expect(lighter?.map(({ slug }) => slug)).toEqual(['step-4', 'step-1', 'step-2'])
    expect(lighter?.every(({ score }) => score < 10)).toBe(true)
  })

  it('changes with what is published: the grades that are cached are dropped', async () => {
    const at = new Date()
    await transaction((tx) =>
      changeListingState(tx, ids.get('step-0') ?? '', { from: 'published', to: 'delisted' }),
    )
    expect(await getRisk('step-0', 'en')).toBeNull()
    expect((await getRisk('step-1', 'en'))?.comparison).toMatchObject({ within: 'catalogue' })
    const touched: unknown[] = await db()
      .$queryRaw`select tag from cache_tag where tag = ${cacheTags.risk()} and changed_at >= ${at}`
    expect(touched).toHaveLength(1)
  })
})
