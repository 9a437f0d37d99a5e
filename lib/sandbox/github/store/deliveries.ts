import { z } from 'zod'
import { type Database, flag, json } from './database'

const headers = z.record(z.string(), z.string())

const deliveryRow = z.object({
  id: z.number(),
  appId: z.number(),
  guid: z.string(),
  event: z.string(),
  action: z.string().nullable(),
  installationId: z.number().nullable(),
  repositoryId: z.number().nullable(),
  redelivery: flag,
  url: z.string(),
  requestHeaders: json(headers),
  payload: z.string(),
  createdAt: z.string(),
  deliveredAt: z.string().nullable(),
  duration: z.number().nullable(),
  status: z.string().nullable(),
  statusCode: z.number().nullable(),
  responseHeaders: z.union([z.null(), json(headers)]),
  responseBody: z.string().nullable(),
})

/** One attempt to bring one event to an app; `deliveredAt` is null until it was made. */
export type Delivery = z.output<typeof deliveryRow>

export type NewDelivery = Omit<
  Delivery,
  'id' | 'deliveredAt' | 'duration' | 'status' | 'statusCode' | 'responseHeaders' | 'responseBody'
>

export type DeliveryOutcome = {
  deliveredAt: string
  /** Seconds. */
  duration: number
  status: string
  statusCode: number
  responseHeaders: Record<string, string>
  responseBody: string
}

export function insertDelivery(database: Database, delivery: NewDelivery): Delivery {
  const id = database.nextId()
  database.insert('deliveries', { id, ...delivery })
  const saved = findDelivery(database, id)
  if (saved === undefined) throw new Error('The delivery was not saved')
  return saved
}

export function recordOutcome(database: Database, id: number, outcome: DeliveryOutcome): void {
  database.update('deliveries', id, outcome)
}

export function findDelivery(database: Database, id: number): Delivery | undefined {
  return database.get(deliveryRow, 'SELECT * FROM deliveries WHERE id = :id', { id })
}

/** What was made, newest first. */
export function deliveriesOf(database: Database, appId: number): Delivery[] {
  return database.all(
    deliveryRow,
    'SELECT * FROM deliveries WHERE appId = :appId AND deliveredAt IS NOT NULL ORDER BY id DESC',
    { appId },
  )
}

/** What was interrupted by a stop of the sandbox, oldest first. */
export function pendingDeliveries(database: Database): Delivery[] {
  return database.all(deliveryRow, 'SELECT * FROM deliveries WHERE deliveredAt IS NULL ORDER BY id')
}
