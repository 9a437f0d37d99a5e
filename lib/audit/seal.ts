import { now } from '../clock'
import { db } from '../db/client'
import type { AuditEvent } from '../db/generated/client'
import { type Transaction, transaction } from '../db/transaction'
import { digestOf, noHash, type SealedRow, sealHash } from './chain'

/** How long a row may wait for its seal, in milliseconds: what comes meanwhile shares it. */
const longestWait = 60_000

/** Rows in one seal at most. */
const batch = 1_000

/** Any number that nothing else locks. */
const lock = 20_261_123

/** Seals what the audit log has gathered, once its oldest row has waited for a minute. One process at a time; another finds nothing to do. Answers how many rows were sealed. */
export async function sealDue(): Promise<number> {
  const since = new Date(+now() - longestWait)
  const due = await db().auditEvent.findFirst({
    where: { sealNumber: null, at: { lte: since } },
    select: { id: true },
  })
  return due === null ? 0 : sealNext()
}

/** Makes the next seal of all rows that have none, a thousand at most. Answers how many. */
export function sealNext(): Promise<number> {
  return transaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ held: boolean }[]>`
      select pg_try_advisory_xact_lock(${lock}) as held`
    if (!held?.held) return 0
    const events = await tx.auditEvent.findMany({
      where: { sealNumber: null },
      orderBy: { id: 'asc' },
      take: batch,
    })
    if (events.length > 0) await seal(tx, events)
    return events.length
  })
}

async function seal(tx: Transaction, events: readonly AuditEvent[]): Promise<void> {
  const newest = await tx.auditSeal.findFirst({ orderBy: { number: 'desc' } })
  const number = (newest?.number ?? 0) + 1
  const previousHash = newest?.hash ?? noHash
  const sealedAt = now()
  const rows = events.map(toRow)
  const eventIds = rows.map(({ id }) => id)
  const hash = sealHash({ number, sealedAt: sealedAt.toISOString(), previousHash, rows })
  const digests = rows.map(digestOf)
  await tx.auditSeal.create({ data: { number, eventIds, digests, previousHash, hash, sealedAt } })
  const { count } = await tx.auditEvent.updateMany({
    where: { id: { in: eventIds }, sealNumber: null },
    data: { sealNumber: number },
  })
  if (count !== rows.length) throw new Error(`Seal ${number} does not hold all of its rows`)
}

/** Only what is hashed: columns that come later are not in seals made before. */
function toRow(event: AuditEvent): SealedRow {
  const { id, at, actor, userId, action, subjectType, subjectId, accountId, ip, detail, rule } =
    event
  return {
    ...{ id, actor, userId, action, subjectType, subjectId, accountId, ip, detail, rule },
    at: at.toISOString(),
  }
}
