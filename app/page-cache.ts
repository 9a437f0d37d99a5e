import { LRUCache } from 'lru-cache'
import type { CacheHandler, CacheHandlerValue } from 'next/dist/server/lib/incremental-cache'
import type { IncrementalCacheValue } from 'next/dist/server/response-cache'

type Stored = CacheHandlerValue & { tags: readonly string[] }
type SetContext = Parameters<CacheHandler['set']>[2]

const megabyte = 1024 * 1024

/** Next.js makes a handler for each request, so what is kept stays with the module: one cache for the process. */
const pages = new LRUCache<string, Stored>({
  maxSize: 64 * megabyte,
  sizeCalculation: ({ value }) => sizeOf(value),
})

/** When the rendering that will fill a place began, and when a tag was last dropped. */
const begun = new LRUCache<string, number>({ max: 1000 })
const dropped = new LRUCache<string, number>({ max: 10_000 })

function sizeOf(value: IncrementalCacheValue | null): number {
  if (value?.kind === 'APP_PAGE') return value.html.length + (value.rscData?.length ?? 0) + 1000
  if (value?.kind === 'APP_ROUTE') return value.body.length + 1000
  return 1000
}

function tagsOf(value: IncrementalCacheValue): string[] {
  const header = 'headers' in value ? value.headers?.['x-next-cache-tags'] : undefined
  return typeof header === 'string' ? header.split(',') : []
}

/**
 * Adds to what is kept and sent: the policy of the page, which names its inline scripts by hash, and
 * that browsers ask again each time, since only this process learns when the page changes.
 */
function addHeaders(value: IncrementalCacheValue): void {
  if (value.kind !== 'APP_PAGE') return
  const policy = globalThis.soukPagePolicy?.(value.html)
  value.headers = {
    ...value.headers,
    'cache-control': 'public, max-age=0, must-revalidate',
    ...(policy && { 'content-security-policy': policy }),
  }
}

/**
 * Keeps rendered pages in this process's memory, within a bound, each with its own Content-Security-Policy.
 * A page that was not found is sent but not kept, so that guessing addresses pushes nothing out.
 */
export default class PageCache {
  async get(key: string): Promise<CacheHandlerValue | null> {
    const page = pages.get(key)
    if (!page) begun.set(key, Date.now())
    return page ?? null
  }

  async set(key: string, value: IncrementalCacheValue | null, context: SetContext): Promise<void> {
    if (!value || (value.kind !== 'APP_PAGE' && value.kind !== 'APP_ROUTE')) return
    addHeaders(value)
    const tags = tagsOf(value)
    const since = begun.get(key) ?? Date.now()
    begun.delete(key)
    const outdated = tags.some((tag) => (dropped.get(tag) ?? 0) >= since)
    if (outdated || (value.status ?? 200) >= 400) return
    const cacheControl = 'cacheControl' in context ? context.cacheControl : undefined
    pages.set(key, { value, tags, cacheControl, lastModified: Date.now() })
  }

  async revalidateTag(given: string | string[]): Promise<void> {
    const gone = new Set([given].flat())
    for (const tag of gone) dropped.set(tag, Date.now())
    for (const [key, { tags }] of pages.entries()) {
      if (tags.some((tag) => gone.has(tag))) pages.delete(key)
    }
  }

  resetRequestCache(): void {
    // Nothing is kept for a request alone.
  }
}
