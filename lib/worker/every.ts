import { setTimeout as sleep } from 'node:timers/promises'
import { logger } from './logger'

/** Does something again and again, `milliseconds` after it was last done, until the signal; a failure is logged and does not end it. */
export async function every(
  milliseconds: number,
  signal: AbortSignal,
  name: string,
  work: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await work()
    } catch (error) {
      logger().warn({ err: error }, `${name} failed`)
    }
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
  }
}
