import type { Client } from 'pg'
import { z } from 'zod'
import type { SealedRow } from './chain'

const text = z.string().nullable()
const moment = z.date().transform((at) => at.toISOString())

const sealSchema = z.object({
  number: z.number(),
  eventIds: z.array(z.string()),
  digests: z.array(z.string()),
  previousHash: z.string(),
  hash: z.string(),
  sealedAt: moment,
})

const rowSchema = z.object({
  id: z.string(),
  at: moment,
  actor: z.string(),
  userId: text,
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  accountId: text,
  ip: text,
  detail: z.unknown(),
  rule: text,
})

/** A seal as the database has it now, with the rows that say they are in it. */
export interface ReadSeal extends z.infer<typeof sealSchema> {
  rows: SealedRow[]
}

const seals = `
  select number, event_ids as "eventIds", digests, previous_hash as "previousHash", hash, sealed_at as "sealedAt"
  from audit_seal where number > $1 order by number limit 50`

const rowsOf = `
  select id, at, actor::text, user_id as "userId", action, subject_type as "subjectType", subject_id as "subjectId",
    account_id as "accountId", ip, detail, rule
  from audit_event where seal_number = $1 order by id`

/** All seals with their rows, the oldest first. Reads as it goes: a long log needs no more memory than a short one. */
export async function* readSeals(client: Client): AsyncGenerator<ReadSeal> {
  let last = 0
  for (;;) {
    const page = z.array(sealSchema).parse((await client.query(seals, [last])).rows)
    for (const seal of page) {
      const rows = z.array(rowSchema).parse((await client.query(rowsOf, [seal.number])).rows)
      yield { ...seal, rows }
      last = seal.number
    }
    if (page.length === 0) return
  }
}

/** A row that says it is in a seal that there is not, such as the last one after somebody took that away; null where none does. */
export async function findStray(client: Client): Promise<{ id: string; seal: number } | null> {
  const { rows } = await client.query(`
    select id, seal_number as seal from audit_event
    where seal_number > (select coalesce(max(number), 0) from audit_seal) or seal_number < 1
    order by seal_number, id limit 1`)
  return z
    .object({ id: z.string(), seal: z.number() })
    .nullable()
    .parse(rows[0] ?? null)
}

/** How many rows still wait for their seal. */
export async function countUnsealed(client: Client): Promise<number> {
  const { rows } = await client.query(
    'select count(*)::int as count from audit_event where seal_number is null',
  )
  return z.object({ count: z.number() }).parse(rows[0]).count
}
