/** Stripe's Unix seconds as a date. */
export function fromUnix(seconds: number): Date {
  return new Date(seconds * 1000)
}

/** Stripe's Unix seconds as a date, where Stripe may have none. */
export function fromUnixOrNull(seconds: number | null): Date | null {
  return seconds === null ? null : fromUnix(seconds)
}

/** A date as Stripe's Unix seconds, rounded down. */
export function toUnix(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
