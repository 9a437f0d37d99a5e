import { z } from 'zod'
import { domainError } from '../../core/errors'
import { decodeCursor, encodeCursor, type Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { DeliveryRow, WebhookReader } from '../types'
import { failedOnly } from './failed-only'
import { findWebhook } from './find-webhook'
import { rowColumns, toDeliveryRow } from './to-delivery-row'

const list = 'deliveries'
const keySchema = z.tuple([z.number().int().positive()])
const succeededOnly = { statusCode: { gte: 200, lte: 299 } }

interface Options {
  status: 'success' | 'failure' | null
  /** Those only that somebody asked for, or those only that nobody did. */
  redelivery?: boolean | null
  cursor: string | null
  /** Rows on a page. */
  size: number
}

/** One page of what was delivered to a listing's webhook, the newest first. Error: `invalid_cursor`. */
export async function listDeliveries(
  reader: WebhookReader,
  { status, redelivery = null, cursor, size }: Options,
): Promise<Result<Page<DeliveryRow>>> {
  const key = cursor === null ? null : decodeCursor(list, cursor, keySchema)
  if (cursor !== null && key === null) return err(domainError('invalid_cursor'))
  const endpoint = await findWebhook(reader)
  if (endpoint === null) return ok({ items: [], nextCursor: null })
  const rows = await db().webhookDelivery.findMany({
    where: {
      endpointId: endpoint.id,
      ...(status === 'failure' ? failedOnly : {}),
      ...(status === 'success' ? succeededOnly : {}),
      ...(redelivery === null ? {} : { redelivery }),
      ...(key === null ? {} : { githubId: { lt: key[0] } }),
    },
    orderBy: { githubId: 'desc' },
    take: size + 1,
    select: rowColumns,
  })
  const items = rows.slice(0, size).map(toDeliveryRow)
  const last = rows.length > size ? items.at(-1) : undefined
  return ok({ items, nextCursor: last === undefined ? null : encodeCursor(list, [last.id]) })
}
