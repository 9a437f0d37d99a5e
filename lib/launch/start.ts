import './dotenv'
import './under-npm'
import { argv, exit } from 'node:process'
import { DatabaseUnreachable } from '@/lib/db/check-reachable'
import { EnvError } from '@/lib/env'
import { bringUp } from './bring-up'
import { LaunchFailure } from './failure'
import { Household } from './household'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Resolves with the first signal that asks this process to end. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve())
  })
}

/** One sentence for what the person can put right; all there is for what only a developer can. */
function explain(error: unknown): string {
  const isPlain =
    error instanceof LaunchFailure ||
    error instanceof EnvError ||
    error instanceof DatabaseUnreachable
  if (isPlain) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const household = new Household()
try {
  const dev = argv.includes('--dev')
  const up = bringUp(household, { dev })
  await Promise.race([up.then(() => household.broken), household.broken, asked()])
  console.log('\nstopping')
  await household.stop()
  exit(0)
} catch (error) {
  console.error(explain(error))
  await household.stop()
  exit(1)
}
