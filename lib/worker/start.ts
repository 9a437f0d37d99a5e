import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { disconnect } from '../db/client'
import { env } from '../env'
import { queueReceived } from '../inbox/queue-received'
import { SLOTS } from '../outbox/slots'
import { every } from './every'
import { beat, silence } from './heartbeat'
import { logger } from './logger'
import { registry, runJob } from './registry'

export interface RunningWorker {
  /** Takes no more jobs, lets the running ones end, and closes its connections. */
  stop(): Promise<void>
}

/** Milliseconds between two looks at the inbox: what a webhook may wait. */
const inboxEvery = 200

interface WorkerOptions {
  /** Jobs at once, beside the webhooks to integrators, which have slots of their own. */
  concurrency: number
  /** Milliseconds between two looks at what has become due. */
  sweepEvery: number
}

/** Starts taking jobs and sweeping what is due. Resolves when the queue is being served. */
export async function startWorker({
  concurrency,
  sweepEvery,
}: WorkerOptions): Promise<RunningWorker> {
  const names: string[] = []
  const { 'outbox.drain': drain, ...others } = registry
  // Receivers that keep us waiting hold up other webhooks at most, and never a payment.
  const runners = await Promise.all([
    serve(others, concurrency, names),
    serve({ 'outbox.drain': drain }, SLOTS, names),
  ])
  await beat(names)
  const stopping = new AbortController()
  const rounds = [
    every(5_000, stopping.signal, 'heartbeat', () => beat(names)),
    every(inboxEvery, stopping.signal, 'inbox', async () => void (await queueReceived())),
    every(sweepEvery, stopping.signal, 'sweep', () => runJob('sweep', {})),
  ]
  return {
    async stop() {
      stopping.abort()
      await Promise.all(rounds)
      await Promise.all(runners.map((runner) => runner.stop()))
      await silence(names)
      await disconnect()
    },
  }
}

/** Takes the jobs of a list, and notes under which names. */
function serve(taskList: TaskList, concurrency: number, names: string[]): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  // The queue notes whole pools as the holders of its jobs.
  events.on('pool:create', ({ workerPool }) => names.push(workerPool.id))
  return run({
    events,
    connectionString: env().DATABASE_URL,
    taskList,
    concurrency,
    maxPoolSize: concurrency + 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: new Logger(() => (level, message, meta) => log(level, message, meta)),
  })
}

function log(level: string, message: string, meta?: object): void {
  // The queue says "error" for a job that will be tried again.
  if (level === 'error') logger().warn(meta ?? {}, message)
  else if (level === 'warning') logger().warn(meta ?? {}, message)
  else logger().debug(meta ?? {}, message)
}
