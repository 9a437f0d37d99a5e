import { parseSearch } from '@/lib/catalogue/schema'
import { statusOf } from '@/lib/core/errors'
import { searchErrorOf } from './search-error'

/** A page cannot choose its status: the one of a search address that no page can answer, or null. */
export function invalidSearchStatus(url: URL): number | null {
  if (!/^\/[^/]+\/search\/?$/.test(url.pathname)) return null
  const query = parseSearch(url.searchParams)
  const error = query.ok
    ? searchErrorOf(url.searchParams.get('error'), url.searchParams.get('field'))
    : query.error
  return error && statusOf(error)
}
