import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cwd } from 'node:process'
import { z } from 'zod'
import { pingGithub } from '../adapters/github/ping'
import { pingMail } from '../adapters/mail/send-mail'
import { pingStripe } from '../adapters/stripe/ping'
import { db } from '../db/client'

/** `failed` parts of our own make the whole unavailable; GitHub, Stripe and the mail server may be down while pages are served. */
export interface Health {
  status: 'ok' | 'unavailable'
  parts: {
    database: 'ok' | 'failed'
    migrations: 'ok' | 'failed'
    worker: 'ok' | 'failed'
    queue: 'ok' | 'failed'
    github: 'ok' | 'failed'
    stripe: 'ok' | 'failed'
    mail: 'ok' | 'failed'
  }
}

type State = Health['parts']['database']

const state = (good: boolean): State => (good ? 'ok' : 'failed')

/** Seconds without a heartbeat after which no worker is thought to live. */
const silence = 20
/** Seconds that a job may wait; those that wait for their turn at a slow endpoint do not count. */
const longestWait = 60
/** Milliseconds for which an answer about others is good, however often it is asked for. */
const goodFor = 15_000

const rowSchema = z.tuple([
  z.object({
    broken: z.boolean(),
    applied: z.array(z.string()),
    alive: z.boolean(),
    lag: z.number(),
  }),
])

/** How each part is; cheap enough to be asked every second. Says nothing that is secret. */
export async function readHealth(): Promise<Health> {
  const [own, others] = await Promise.all([readOwn(), readOthers()])
  const well = Object.values(own).every((part) => part === 'ok')
  return { status: well ? 'ok' : 'unavailable', parts: { ...own, ...others } }
}

type Own = Pick<Health['parts'], 'database' | 'migrations' | 'worker' | 'queue'>
type Others = Pick<Health['parts'], 'github' | 'stripe' | 'mail'>

async function readOwn(): Promise<Own> {
  try {
    const rows = await db().$queryRaw`
      select
        exists (
          select from _prisma_migrations where finished_at is null and rolled_back_at is null
        ) as broken,
        array(select migration_name::text from _prisma_migrations) as applied,
        exists (
          select from worker_heartbeat
          where beat_at > clock_timestamp() - make_interval(secs => ${silence})
        ) as alive,
        coalesce((
          select extract(epoch from clock_timestamp() - min(run_at)) from graphile_worker.jobs
          where locked_at is null and queue_name is null and attempts = 0
            and run_at <= clock_timestamp()
        ), 0)::float as lag`
    const [{ broken, applied, alive, lag }] = rowSchema.parse(rows)
    const missing = (await migrationNames()).some((name) => !applied.includes(name))
    return {
      database: 'ok',
      migrations: state(!broken && !missing),
      worker: state(alive),
      queue: state(lag < longestWait),
    }
  } catch {
    return { database: 'failed', migrations: 'failed', worker: 'failed', queue: 'failed' }
  }
}

/** The migrations that came with this version; none where it runs without its sources. */
async function migrationNames(): Promise<string[]> {
  try {
    const names = await readdir(join(cwd(), 'prisma', 'migrations'))
    return names.filter((name) => /^\d{14}_/.test(name))
  } catch {
    return []
  }
}

let asked: { at: number; answer: Promise<Others> } | undefined

function readOthers(): Promise<Others> {
  if (asked === undefined || Date.now() - asked.at > goodFor) {
    asked = { at: Date.now(), answer: askOthers() }
  }
  return asked.answer
}

async function askOthers(): Promise<Others> {
  const [github, stripe, mail] = await Promise.all([pingGithub(), pingStripe(), pingMail()])
  return { github: state(github), stripe: state(stripe), mail: state(mail) }
}
