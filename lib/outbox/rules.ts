const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** How long after each failed attempt the next one is due: ten attempts in about three days. */
const waits = [
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  3 * hour,
  8 * hour,
  20 * hour,
  39 * hour,
]

/** An event is given up after this many attempts. */
export const MOST_ATTEMPTS = waits.length + 1

/** Milliseconds until the next attempt, a tenth more or less so that many do not come at once; null when it was the last. `chance` is from 0 to 1. */
export function waitAfter(attempts: number, chance: number): number | null {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : Math.round(wait * (0.9 + 0.2 * chance))
}

/** How long an event is tried, in milliseconds, from its first attempt to its last. */
export const TRIED_FOR_MS = waits.reduce((sum, wait) => sum + wait, 0)

/** How long an endpoint that cannot be reached is left alone, in milliseconds. */
export function coolDown(consecutiveFailures: number): number {
  return Math.min(consecutiveFailures * minute, 15 * minute)
}

/** An endpoint is paused when an event was given up and nothing else got through meanwhile. */
export function mustPause(attempts: number, consecutiveFailures: number): boolean {
  return attempts >= MOST_ATTEMPTS && consecutiveFailures >= MOST_ATTEMPTS
}

/** What a delivery counts as: GitHub's rule, any 2xx within the time. */
export function isDelivered(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300
}

/** The secrets of an endpoint as they are kept: encrypted. */
export interface EndpointSecrets {
  secret: string
  nextSecret: string | null
  rotatesAt: Date | null
}

/**
 * Which secrets sign at a moment: the current one alone; during a rotation the next one beside it;
 * from `rotatesAt` on the next one alone, also before anything has noted the switch.
 */
export function signingSecrets(
  { secret, nextSecret, rotatesAt }: EndpointSecrets,
  now: Date,
): { current: string; next: string | null } {
  if (nextSecret === null || rotatesAt === null) return { current: secret, next: null }
  if (rotatesAt <= now) return { current: nextSecret, next: null }
  return { current: secret, next: nextSecret }
}
