import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const schema = `
pragma journal_mode = wal;
create table if not exists deliveries (id integer primary key autoincrement, content text not null) strict;
`

export const Delivery = z.object({
  /** The order of arrival. */
  number: z.int(),
  /** ISO 8601, UTC. */
  receivedAt: z.string(),
  /** `X-GitHub-Delivery` */
  id: z.string(),
  /** `X-GitHub-Event` */
  event: z.string(),
  /** Whether the signature was right; what was refused is kept without its payload. */
  verified: z.boolean(),
  payload: z.record(z.string(), z.unknown()).nullable(),
})

export type Delivery = z.infer<typeof Delivery>

const Row = z
  .object({ id: z.int(), content: z.string() })
  .transform(({ id, content }) => Delivery.parse({ ...JSON.parse(content), number: id }))

export interface Deliveries {
  add(delivery: Omit<Delivery, 'number'>): void
  /** The newest first. */
  list(limit: number): Delivery[]
  close(): void
}

/** What reached the integrator, kept in a SQLite file. */
export function openDeliveries(file: string): Deliveries {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file)
  database.exec(schema)
  const insert = database.prepare('insert into deliveries (content) values (?)')
  const newest = database.prepare('select * from deliveries order by id desc limit ?')
  return {
    add: (delivery) => void insert.run(JSON.stringify(delivery)),
    list: (limit) => z.array(Row).parse(newest.all(limit)),
    close: () => database.close(),
  }
}
