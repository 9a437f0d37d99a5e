import { checkReachable, DatabaseUnreachable } from '../db/check-reachable'
import { EnvError, env } from '../env'
import { logger } from './logger'
import { startWorker } from './start'

const longestStop = 9_000

async function main(): Promise<void> {
  await checkReachable(env().DATABASE_URL)
  const worker = await startWorker({ concurrency: 10, sweepEvery: 2_000 })
  logger().info('taking jobs')
  process.send?.('ready')
  const stop = () => {
    setTimeout(() => process.exit(0), longestStop).unref()
    worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof EnvError || error instanceof DatabaseUnreachable)) throw error
  console.error(error.message)
  process.exit(1)
}
