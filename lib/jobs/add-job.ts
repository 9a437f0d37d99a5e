import type { Transaction } from '../db/transaction'
import type { JobName, JobPayload } from './schema'

interface JobOptions {
  /** Jobs with the same key become one, unless one is already running. */
  key?: string
  /** Jobs of one queue never run at the same time. */
  queue?: string
  /** Not before this time, for retries; what depends on time is a `due_at` column (design §2). */
  runAt?: Date
  /** One that waits under the same key keeps its place in the line, however often it is asked for. */
  keepsPlace?: boolean
}

/** Queues a job in the caller's transaction: it exists only if the change that needs it does. */
export async function addJob<Name extends JobName>(
  tx: Transaction,
  name: Name,
  payload: JobPayload<Name>,
  { key, queue, runAt, keepsPlace = false }: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${name},
      payload := ${JSON.stringify(payload)}::json,
      queue_name := ${queue ?? null},
      job_key := ${key ?? null},
      run_at := ${runAt ?? null}::timestamptz,
      job_key_mode := ${keepsPlace ? 'preserve_run_at' : 'replace'}
    )`
}
