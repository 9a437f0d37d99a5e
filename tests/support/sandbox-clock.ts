import { join } from 'node:path'
import { clockFrom } from '@/lib/sandbox/clock'
import type { Instance } from './instance'

/** Moves the clock that Souk and its sandboxes share; it only goes forward. */
export async function advanceClock(souk: Instance, days: number): Promise<void> {
  const response = await fetch(`${souk.stripe}/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: souk.stripe },
    body: new URLSearchParams({ hours: String(days * 24) }),
  })
  if (!response.ok) throw new Error(`The clock did not move: ${response.status}`)
}

/** A day by that clock, so many days from now, as a date field takes it. */
export function dayFromNow({ dataDir }: Instance, days: number): string {
  const now = clockFrom(join(dataDir, 'clock.json')).now()
  return new Date(+now + days * 86_400_000).toISOString().slice(0, 10)
}
