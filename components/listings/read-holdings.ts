import type { Holding } from '@/lib/installs/types'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function isHolding(value: unknown): value is Holding {
  if (!isRecord(value) || typeof value.login !== 'string') return false
  if (value.kind === 'installation') return true
  const isDate = value.endsAt === null || typeof value.endsAt === 'string'
  return value.kind === 'purchase' && typeof value.purchaseId === 'string' && isDate
}

/** Asks what the viewer still has of a listing that left the catalogue; nothing when that cannot be told. */
export async function readHoldings(slug: string, signal: AbortSignal): Promise<Holding[]> {
  const response = await fetch(`/api/viewer/listings/${slug}/holdings`, { signal })
  const answer: unknown = response.ok ? await response.json() : null
  return isRecord(answer) && Array.isArray(answer.holdings) ? answer.holdings.filter(isHolding) : []
}
