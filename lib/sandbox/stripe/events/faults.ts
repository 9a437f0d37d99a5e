import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

/**
 * What goes wrong on demand. For `webhooks`: sent twice, sent after later ones, never sent,
 * answered 500, sent late, or sent without waiting for the answer. For an API address:
 * `drop` and `timeout` do the work and lose the answer, `delay` works after two seconds.
 */
export const FaultKind = z.enum(['duplicate', 'reorder', 'drop', 'error500', 'delay', 'timeout'])

export const NewFault = z
  .strictObject({
    kind: FaultKind,
    target: z.union([z.literal('webhooks'), z.string().regex(/^\/v[12]\//)]),
    times: z.coerce.number().int().min(1).max(1000).default(1),
  })
  .refine(
    (fault) => fault.target === 'webhooks' || !['duplicate', 'reorder'].includes(fault.kind),
    {
      message: 'duplicate and reorder are for webhooks only',
      path: ['kind'],
    },
  )

export type Fault = z.infer<typeof NewFault> & { id: number }

export function faults(database: DatabaseSync): Fault[] {
  return database.prepare('select * from faults order by id').all().map(decode)
}

export function addFault(database: DatabaseSync, fault: z.infer<typeof NewFault>): void {
  database
    .prepare('insert into faults (kind, target, times) values (?, ?, ?)')
    .run(fault.kind, fault.target, fault.times)
}

export function clearFaults(database: DatabaseSync): void {
  database.exec('delete from faults')
}

/** The oldest fault for `webhooks` or for an address, used up by one. */
export function takeFault(database: DatabaseSync, place: string): Fault | undefined {
  const fault = faults(database).find(
    ({ target }) => target === place || (target.startsWith('/') && place.startsWith(target)),
  )
  if (!fault) return undefined
  const left = 'update faults set times = times - 1 where id = ?'
  database.prepare(left).run(fault.id)
  database.exec('delete from faults where times < 1')
  return fault
}

function decode(row: Record<string, unknown>): Fault {
  const { kind, target, times } = row
  return { ...NewFault.parse({ kind, target, times }), id: Number(row.id) }
}
