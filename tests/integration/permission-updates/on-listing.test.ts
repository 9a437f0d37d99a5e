import { beforeAll, describe, expect, it } from 'vitest'
import { getRisk } from '@/lib/catalogue/queries/get-risk'
import { now } from '@/lib/clock'
import { cacheTags } from '@/lib/core/cache-tags'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { getListingPage } from '@/lib/listings/queries'
import type { PublishListing } from '@/lib/listings/schema'
import { recordSnapshot } from '@/lib/permission-updates/commands/record-snapshot'
import {
  addCategory,
  addPublisher,
  listingInput,
  published,
  storedImage,
} from '../../support/catalogue'

let listingId: string
let input: PublishListing

beforeAll(async () => {
  await addCategory('testing', 1)
  const base = { publisherId: await addPublisher('grader'), logo: await storedImage() }
  const draft = listingInput({ ...base, slug: 'larkish', categories: ['testing'] })
  const reason = { en: 'To read it.' }
  const permissions = [{ level: 'repository', key: 'contents', access: 'read', reason } as const]
  input = { ...draft, content: { ...draft.content, permissions } }
  listingId = await published(input)
  await db().permissionWatch.create({ data: { listingId, dueAt: now() } })
})

/** What GitHub says now. */
async function reads(permissions: Record<string, string>): Promise<void> {
  const access = { permissions, events: [], scopes: [] }
  const reading = { listingId, access, source: 'github' as const, readAt: now(), dueAt: now() }
  await transaction((tx) => recordSnapshot(tx, reading))
}

const versions = async () => {
  const tags = [cacheTags.listing('larkish'), cacheTags.risk(), cacheTags.category('testing')]
  const rows = await db().cacheTag.findMany({
    where: { tag: { in: tags } },
    orderBy: { tag: 'asc' },
  })
  return rows.map(({ version }) => Number(version))
}

describe('the listing of an app that asks GitHub for something else', () => {
  it('stays cached when GitHub says what it says', async () => {
    const before = await versions()
    await reads({ metadata: 'read', contents: 'read' })
    expect(await versions()).toEqual(before)
    expect((await getListingPage('larkish', 'en'))?.differsSince).toBeNull()
  })

  it('lists what GitHub says, says since when, is graded by it and found by it', async () => {
    const before = await versions()
    const { score } = (await getRisk('larkish', 'en')) ?? { score: 0 }
    await reads({ metadata: 'read', contents: 'read', administration: 'write' })
    const page = await getListingPage('larkish', 'fr')
    expect(page?.permissions).toMatchObject([
      { key: 'contents', access: 'read', reason: 'To read it.' },
      { key: 'administration', access: 'write', reason: '', onGithub: 'added' },
    ])
    expect(page?.differsSince).not.toBeNull()
    expect((await getRisk('larkish', 'en'))?.score).toBeGreaterThan(score)
    const { facets } = await db().listingSearch.findFirstOrThrow()
    expect(facets).toContain('access=write')
    expect(await versions()).toEqual(before.map((version) => version + 1))
  })

  it('is as described again once GitHub is', async () => {
    await reads({ metadata: 'read', contents: 'read' })
    expect((await getListingPage('larkish', 'en'))?.differsSince).toBeNull()
    const { facets } = await db().listingSearch.findFirstOrThrow()
    expect(facets).toContain('access=read')
  })

  it('is held against GitHub again as soon as its integrator publishes other words', async () => {
    const tomorrow = new Date(+now() + 86_400_000)
    await db().permissionWatch.update({ where: { listingId }, data: { dueAt: tomorrow } })
    await published({ ...input, name: 'Larkish anew' })
    const { dueAt } = await db().permissionWatch.findUniqueOrThrow({ where: { listingId } })
    expect(+dueAt).toBeLessThanOrEqual(+now())
  })
})
