import type { Client } from 'pg'
import { findStray, readSeals } from './read-seals'
import { type Verification, verifyChain } from './verify'

/** Verifies the audit log as the database has it now: the chain of its seals, and that no row is left of a seal that was taken away. `wanted` is a head that was noted before. */
export async function verifyLog(client: Client, wanted?: string): Promise<Verification> {
  const found = await verifyChain(readSeals(client), wanted)
  const stray = found.broken === null ? await findStray(client) : null
  if (stray === null) return found
  return { ...found, broken: { seal: stray.seal, row: stray.id, reason: 'its seal is missing' } }
}
