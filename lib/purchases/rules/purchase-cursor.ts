import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../../core/pagination'

const list = 'purchases'
const keySchema = z.tuple([z.string().startsWith('pur_').max(40)])

/** Where a page of purchases begins: behind the one with this id. Null for a cursor that is damaged or of another list. */
export function readPurchaseCursor(cursor: string): string | null {
  return decodeCursor(list, cursor, keySchema)?.[0] ?? null
}

/** The cursor of the page behind the purchase with this id. */
export function writePurchaseCursor(id: string): string {
  return encodeCursor(list, [id])
}
