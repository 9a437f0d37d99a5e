import { randomUUID } from 'node:crypto'
import { now } from '../clock'
import { newId } from '../core/ids'
import type { Prisma } from '../db/generated/client'
import type { Transaction } from '../db/transaction'
import { queueDrain } from './queue-drain'

/** A webhook to the integrator of a listing. */
export interface Outgoing {
  listingId: string
  /** Events with the same key leave in the order they were written: the purchase's id, or the request's. */
  orderKey: string
  /** Of an event about a purchase. */
  purchaseId?: string
  event: string
  action: string
  payload: Prisma.InputJsonObject
}

/** Queues a webhook in the transaction of the change it tells; does nothing for a listing without an endpoint. Events of one purchase or request leave in the order they were written. */
export async function enqueueWebhook(tx: Transaction, outgoing: Outgoing): Promise<void> {
  const { listingId, ...event } = outgoing
  const endpoint = await tx.webhookEndpoint.findUnique({ where: { listingId } })
  if (endpoint === null) return
  await tx.outboxEvent.create({
    data: {
      ...event,
      id: newId('outbox'),
      endpointId: endpoint.id,
      guid: randomUUID(),
      dueAt: now(),
    },
  })
  await queueDrain(tx, endpoint.id)
}
