import type { AuthorizedAccountId } from '../../accounts/types'
import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import type { Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { readPurchaseCursor, writePurchaseCursor } from '../rules/purchase-cursor'
import { toPurchaseRow } from '../rules/purchase-row'
import type { PurchaseRow } from '../types'
import { purchaseShape } from './purchase-shape'

const pageSize = 25

/** One page of what an account has bought, newest first; ids sort by time. Error: `invalid_cursor`. */
export async function listPurchases(
  accountId: AuthorizedAccountId,
  locale: Locale,
  cursor: string | null,
): Promise<Result<Page<PurchaseRow>>> {
  const key = cursor === null ? null : readPurchaseCursor(cursor)
  if (cursor !== null && key === null) return err(domainError('invalid_cursor'))
  const rows = await db().purchase.findMany({
    where: { accountId, ...(key === null ? {} : { id: { lt: key } }) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    include: purchaseShape,
  })
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return ok({
    items: shown.map((row) => toPurchaseRow(row, locale)),
    nextCursor: last === undefined ? null : writePurchaseCursor(last.id),
  })
}
