import { LRUCache } from 'lru-cache'

/** What Next.js hands over to be kept (`IncrementalCacheValue`), as far as it matters here. */
export interface Rendered {
  kind: string
  html?: string
  rscData?: Uint8Array
  segmentData?: Map<string, Uint8Array>
  body?: Uint8Array
  status?: number
  headers?: Record<string, number | string | string[] | undefined>
}

interface CacheControl {
  revalidate: number | false
  expire?: number
}

/** What it asks back (`CacheHandlerValue`), and the tags under which it goes. */
interface Kept {
  value: Rendered
  lastModified: number
  cacheControl?: CacheControl
  tags: readonly string[]
}

const megabyte = 1024 * 1024

/** Next.js makes a handler for each request, so what is kept stays with the module: one cache for the process. */
const pages = new LRUCache<string, Kept>({
  maxSize: 64 * megabyte,
  sizeCalculation: ({ value }) => sizeOf(value),
})

/** When the rendering that will fill a place began, and when a tag was last dropped. */
const begun = new LRUCache<string, number>({ max: 1000 })
const dropped = new LRUCache<string, number>({ max: 10_000 })

function sizeOf({ html, rscData, segmentData, body }: Rendered): number {
  const parts = [html, rscData, body, ...(segmentData?.values() ?? [])]
  return parts.reduce((size, part) => size + (part?.length ?? 0), 1000)
}

function tagsOf({ headers }: Rendered): string[] {
  const tags = headers?.['x-next-cache-tags']
  return typeof tags === 'string' ? tags.split(',') : []
}

/**
 * Finishes what is kept, and sent this first time: the page with its policy, which names its inline
 * scripts by hash. Browsers ask again each time, since only this process learns when the page changes.
 */
function finish(value: Rendered): void {
  if (value.html === undefined) return
  value.headers = { ...value.headers, 'cache-control': 'public, max-age=0, must-revalidate' }
  const finished = globalThis.soukFinishPage?.(value.html)
  if (!finished) return
  value.html = finished.html
  value.headers['content-security-policy'] = finished.policy
}

/**
 * Keeps rendered pages in this process's memory, within a bound, each with its own Content-Security-Policy.
 * A page that was not found is sent but not kept, so that guessing addresses pushes nothing out.
 */
export default class PageCache {
  async get(key: string): Promise<Kept | null> {
    const page = pages.get(key)
    if (!page) begun.set(key, Date.now())
    return page ?? null
  }

  async set(
    key: string,
    value: Rendered | null,
    { cacheControl }: { cacheControl?: CacheControl },
  ): Promise<void> {
    if (value?.kind !== 'APP_PAGE' && value?.kind !== 'APP_ROUTE') return
    finish(value)
    const tags = tagsOf(value)
    const since = begun.get(key) ?? Date.now()
    begun.delete(key)
    const outdated = tags.some((tag) => (dropped.get(tag) ?? 0) >= since)
    if (outdated || (value.status ?? 200) >= 400) return
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
