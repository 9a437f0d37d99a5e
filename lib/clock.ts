import { readClock } from './core/clock'
import { env } from './env'

/** The time now, in UTC. Web, worker and sandbox read the same clock, which tests can move. */
export function now(): Date {
  return readClock(env().SOUK_CLOCK_FILE)
}

/** A moment that was told by the machine's clock, as next-auth does, told by ours. */
export function fromMachineTime(moment: Date): Date {
  return new Date(+now() + +moment - Date.now())
}
