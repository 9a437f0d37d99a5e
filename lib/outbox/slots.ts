/** How many endpoints one worker process serves at once. */
export const SLOTS = 24

/** How many of them may be endpoints that kept us waiting the last time: however many there are of those, the others are served. */
export const SLOW_SLOTS = 8

/** Milliseconds for an answer from which an endpoint counts as slow. */
const slowFrom = 2_000

const slow = new Set<string>()
const held = new Set<string>()

/** Gives a slot back, with the longest that an answer took meanwhile in milliseconds. */
type Release = (longest: number) => void

/**
 * Takes a slot for an endpoint; null when it was slow the last time and others like it hold all that
 * are for them. Each process counts for itself: the slots are its own.
 */
export function takeSlot(endpointId: string): Release | null {
  if (slow.has(endpointId)) {
    if (held.size >= SLOW_SLOTS) return null
    held.add(endpointId)
  }
  return (longest) => {
    held.delete(endpointId)
    if (longest >= slowFrom) slow.add(endpointId)
    else if (longest > 0) slow.delete(endpointId)
  }
}
