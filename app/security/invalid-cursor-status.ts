import { domainError, statusOf } from '@/lib/core/errors'
import { readPurchaseCursor } from '@/lib/purchases/rules/purchase-cursor'

/** A page cannot choose its status: the one of a list of purchases with a cursor that no list made, or null. */
export function invalidCursorStatus(url: URL): number | null {
  if (!/^\/[^/]+\/(purchases|organizations\/[^/]+\/billing)\/?$/.test(url.pathname)) return null
  const cursor = url.searchParams.get('cursor')
  if (cursor === null || readPurchaseCursor(cursor) !== null) return null
  return statusOf(domainError('invalid_cursor'))
}
