import { db } from './client'

/** How far what is cached under some tags has come. */
interface TagStamp {
  /** Another after each change. */
  stamp: string
  /** Of the last change; null where there was none yet. */
  changedAt: Date | null
}

/** Whether something has changed under these tags since it was last asked, for what is kept outside the cache of pages. */
export async function tagStamp(tags: readonly string[]): Promise<TagStamp> {
  const rows = await db().cacheTag.findMany({
    where: { tag: { in: [...tags] } },
    orderBy: { tag: 'asc' },
  })
  const times = rows.map(({ changedAt }) => +changedAt)
  return {
    stamp: rows.map(({ tag, version }) => `${tag}:${version}`).join(','),
    changedAt: times.length === 0 ? null : new Date(Math.max(...times)),
  }
}
