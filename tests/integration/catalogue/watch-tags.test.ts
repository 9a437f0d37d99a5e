import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { touchTags } from '@/lib/db/touch-tags'
import { transaction } from '@/lib/db/transaction'
import { type TagWatch, watchTags } from '@/lib/db/watch-tags'

let watch: TagWatch | undefined
afterEach(() => watch?.stop())

const touch = (...tags: string[]) => transaction((tx) => touchTags(tx, tags))

async function until(condition: () => boolean, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not within ${milliseconds} ms`)
    await sleep(10)
  }
}

describe('watching cache tags', () => {
  it('drops a tag within two seconds of its commit, and once more for pages rendered meanwhile', async () => {
    const dropped: string[][] = []
    watch = watchTags(async (tags) => void dropped.push(tags))
    await watch.ready
    await touch('listing:a', 'catalogue')
    await until(() => dropped.length === 1, 500)
    expect(dropped[0]?.sort()).toEqual(['catalogue', 'listing:a'])
    await until(() => dropped.length === 2, 2_000)
    expect(dropped[1]?.sort()).toEqual(['catalogue', 'listing:a'])
  })

  it('says nothing of a change that was rolled back', async () => {
    const dropped: string[][] = []
    watch = watchTags(async (tags) => void dropped.push(tags))
    await watch.ready
    await transaction(async (tx) => {
      await touchTags(tx, ['listing:rolled-back'])
      throw new Error('no')
    }).catch(() => {})
    await touch('listing:b')
    await until(() => dropped.length > 0, 500)
    expect(dropped.flat()).not.toContain('listing:rolled-back')
  })

  it('reads again what changed while its connection was lost', async () => {
    const dropped: string[] = []
    watch = watchTags(async (tags) => void dropped.push(...tags))
    await watch.ready
    await sleep(100)
    const [killed] = await db().$transaction([
      db().$queryRaw<unknown[]>`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike '%clock_timestamp%' and pid <> pg_backend_pid()`,
      db().$executeRaw`insert into cache_tag (tag, changed_at) values ('listing:meanwhile', now())`,
    ])
    expect(killed).toHaveLength(1)
    await until(() => dropped.includes('listing:meanwhile'), 2_000)
  })

  it('asks again when the drop failed', async () => {
    let tries = 0
    const dropped: string[] = []
    watch = watchTags(async (tags) => {
      tries += 1
      if (tries < 3) throw new Error('not listening yet')
      dropped.push(...tags)
    })
    await watch.ready
    await touch('listing:patient')
    await until(() => dropped.includes('listing:patient'), 2_000)
    expect(tries).toBe(3)
  })
})
