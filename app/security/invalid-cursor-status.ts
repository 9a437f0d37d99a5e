import { readAuditCursor } from '@/lib/audit/rules'
import { readCampaignCursor } from '@/lib/campaigns/rules/cursor'
import { domainError, statusOf } from '@/lib/core/errors'
import { readInboxCursor } from '@/lib/notifications/rules/inbox-cursor'
import { readPurchaseCursor } from '@/lib/purchases/rules/purchase-cursor'

/** Lists by the addresses of their pages, with what reads their cursors. */
const lists: [page: RegExp, read: (cursor: string) => unknown][] = [
  [/^\/[^/]+\/(purchases|organizations\/[^/]+\/billing)\/?$/, readPurchaseCursor],
  [/^\/[^/]+\/(operator|organizations\/[^/]+)\/audit\/?$/, readAuditCursor],
  [/^\/[^/]+\/organizations\/[^/]+\/campaigns\/?$/, readCampaignCursor],
  [/^\/[^/]+\/notifications\/?$/, readInboxCursor],
]

/** A page cannot choose its status: the one of a list with a cursor that no such list made, or null. */
export function invalidCursorStatus(url: URL): number | null {
  const cursor = url.searchParams.get('cursor')
  const read = lists.find(([page]) => page.test(url.pathname))?.[1]
  if (cursor === null || read === undefined || read(cursor) !== null) return null
  return statusOf(domainError('invalid_cursor'))
}
