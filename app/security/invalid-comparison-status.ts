import { parseComparison } from '@/lib/catalogue/schema'
import { statusOf } from '@/lib/core/errors'

/** A page cannot choose its status: the one of a comparison that no page can show, or null. */
export function invalidComparisonStatus(url: URL): number | null {
  if (!/^\/[^/]+\/compare\/?$/.test(url.pathname)) return null
  const slugs = parseComparison(url.searchParams)
  return slugs.ok ? null : statusOf(slugs.error)
}
