import { z } from 'zod'
import type { Database } from './database'

export const faultKinds = ['duplicate', 'reorder', 'drop', 'error500', 'delay', 'timeout'] as const

const faultRow = z.object({
  id: z.number(),
  kind: z.enum(faultKinds),
  target: z.string(),
  remaining: z.number(),
  milliseconds: z.number(),
  createdAt: z.string(),
})

/** Something that goes wrong on demand, `remaining` more times. */
export type Fault = z.output<typeof faultRow>

export function addFault(database: Database, fault: Omit<Fault, 'id'>): Fault {
  const id = database.nextId()
  database.insert('faults', { id, ...fault })
  return { id, ...fault }
}

export function listFaults(database: Database): Fault[] {
  return database.all(faultRow, 'SELECT * FROM faults ORDER BY id')
}

export function clearFaults(database: Database): void {
  database.run('DELETE FROM faults')
}

/** The oldest fault that concerns the target, used up by one. */
export function takeFault(
  database: Database,
  concerns: (target: string) => boolean,
): Fault | undefined {
  const fault = listFaults(database).find((candidate) => concerns(candidate.target))
  if (fault === undefined) return undefined
  database.run('UPDATE faults SET remaining = remaining - 1 WHERE id = :id', { id: fault.id })
  database.run('DELETE FROM faults WHERE remaining <= 0')
  return fault
}
