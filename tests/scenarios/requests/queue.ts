import { sweepAccounts } from '@/lib/accounts/commands/sweep-accounts'
import { sweepRequests } from '@/lib/approvals/commands/sweep-requests'
import { db } from '@/lib/db/client'
import { queueReceived } from '@/lib/inbox/queue-received'
import { sweepInstalls } from '@/lib/installs/commands/sweep-installs'
import { type JobName, jobSchemas } from '@/lib/jobs/schema'
import { sweepCheckouts } from '@/lib/purchases/commands/sweep-checkouts'
import { sweepDeletedAccounts } from '@/lib/purchases/commands/sweep-deleted-accounts'
import { sweepDelisted } from '@/lib/purchases/commands/sweep-delisted'
import { runJob } from '@/lib/worker/registry'

/** What leaves this machine, or has nothing to do with requests. */
const left: readonly string[] = ['mail.send', 'outbox.drain', 'publisher.index', 'plans.sync']

/** What goes away by itself, and is tried again with the next round. */
const passing = /github_unavailable|stripe_unavailable|conflict/

const ATTEMPTS = 4
const ROUNDS = 12

interface Row {
  id: string
  name: string
  payload: unknown
}

const isJob = (name: string): name is JobName => Object.hasOwn(jobSchemas, name)

function waiting(tried: readonly string[]): Promise<Row[]> {
  return db().$queryRaw`
    select job.id::text as id, task.identifier as name, job.payload
    from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where not job.id::text = any(${[...tried]}::text[])
    order by job.id`
}

const forget = (id: string) =>
  db().$executeRaw`delete from graphile_worker._private_jobs where id = ${BigInt(id)}`

async function tryAgainLater(id: string): Promise<void> {
  await db().$executeRaw`
    update graphile_worker._private_jobs set attempts = attempts + 1 where id = ${BigInt(id)}`
  await db().$executeRaw`
    delete from graphile_worker._private_jobs where id = ${BigInt(id)} and attempts >= ${ATTEMPTS}`
}

async function work({ id, name, payload }: Row): Promise<void> {
  if (!isJob(name)) throw new Error(`There is no job ${name}`)
  if (left.includes(name)) return void (await forget(id))
  try {
    await runJob(name, jobSchemas[name].parse(payload))
    await forget(id)
  } catch (error) {
    if (!(error instanceof Error) || !passing.test(error.message)) throw error
    await tryAgainLater(id)
  }
}

/** Does what is queued, each job once, as a worker would. A job that fails for good is a bug. */
export async function drain(): Promise<void> {
  const tried: string[] = []
  await queueReceived()
  for (let round = 0; round < ROUNDS; round++) {
    const jobs = await waiting(tried)
    if (jobs.length === 0) return
    for (const job of jobs) {
      tried.push(job.id)
      await work(job)
    }
  }
  throw new Error('The queue does not come to an end')
}

/** Queues what has become due, as far as it has to do with requests, and does it. */
export async function sweep(): Promise<void> {
  await sweepCheckouts()
  await sweepDelisted()
  await sweepAccounts()
  await sweepDeletedAccounts()
  await sweepInstalls()
  await sweepRequests()
  await drain()
}
