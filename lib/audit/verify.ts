import { digestOf, noHash, sealHash } from './chain'
import type { ReadSeal } from './read-seals'

/** What was found: how far the chain holds, and the first thing that does not fit. */
export interface Verification {
  seals: number
  rows: number
  /** The hash of the last seal that fits. Whoever keeps a copy elsewhere can tell later that nothing before it was exchanged. */
  head: string
  /** Null when everything fits. */
  broken: { seal: number; row: string | null; reason: string } | null
  /** Whether the head that was asked for is one of the chain; null when none was asked for. */
  knownHead: boolean | null
}

/** Recomputes the whole chain of seals from the rows, and stops at the first that does not fit. `wanted` is a head that was noted before. */
export async function verifyChain(
  seals: AsyncIterable<ReadSeal>,
  wanted?: string,
): Promise<Verification> {
  const found: Verification = {
    seals: 0,
    rows: 0,
    head: noHash,
    broken: null,
    knownHead: wanted === undefined ? null : false,
  }
  for await (const seal of seals) {
    const problem = problemOf(seal, found)
    if (problem !== null) return { ...found, broken: { seal: seal.number, ...problem } }
    found.seals += 1
    found.rows += seal.eventIds.length
    found.head = seal.hash
    if (seal.hash === wanted) found.knownHead = true
  }
  return found
}

interface Problem {
  row: string | null
  reason: string
}

const whole = (reason: string): Problem => ({ row: null, reason })

function problemOf(seal: ReadSeal, before: Pick<Verification, 'seals' | 'head'>): Problem | null {
  const { number, previousHash, hash } = seal
  if (number !== before.seals + 1) return whole(`seal ${before.seals + 1} is missing`)
  if (previousHash !== before.head) return whole('it does not continue the seal before it')
  const row = brokenRow(seal)
  if (row !== null) return row
  const byId = new Map(seal.rows.map((one) => [one.id, one]))
  const rows = seal.eventIds.flatMap((id) => byId.get(id) ?? [])
  return sealHash({ ...seal, rows }) === hash
    ? null
    : whole('its hash does not fit its rows and their order')
}

/** The first row that is missing, was changed, or was put in. */
function brokenRow({ eventIds, digests, rows }: ReadSeal): Problem | null {
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const [index, id] of eventIds.entries()) {
    const row = byId.get(id)
    if (row === undefined) return { row: id, reason: 'it is missing' }
    if (digestOf(row) !== digests[index]) return { row: id, reason: 'it was changed' }
    byId.delete(id)
  }
  const [stranger] = byId.keys()
  return stranger === undefined
    ? null
    : { row: stranger, reason: 'it was not there when the seal was made' }
}
