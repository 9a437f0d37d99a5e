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
