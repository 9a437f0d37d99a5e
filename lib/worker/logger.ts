import pino, { type Logger } from 'pino'
import { env } from '../env'

let made: Logger | undefined

/** The worker's log: JSON lines on standard output, without payloads. */
export function logger(): Logger {
  made ??= pino({ name: 'worker', level: env().SOUK_LOG_LEVEL })
  return made
}
