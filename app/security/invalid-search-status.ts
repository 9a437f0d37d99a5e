import { parseSearch } from '@/lib/catalogue/schema'
import { statusOf } from '@/lib/core/errors'

/** A page cannot choose its status: the one of a search address that no page can answer, or null. */
export function invalidSearchStatus(url: URL): number | null {
  if (!/^\/[a-z]{2}\/search\/?$/.test(url.pathname)) return null
  const query = parseSearch(url.searchParams)
  return query.ok ? null : statusOf(query.error)
}
