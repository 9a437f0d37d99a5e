import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { databaseUrl } from '../env'
import { type Drop, dropQueue } from './drop-queue'

export interface TagWatch {
  /** Settles when the first connection listens. */
  ready: Promise<void>
  stop(): Promise<void>
}

const heartbeat = 500
const patience = 1_000
const retryAfter = 250
/** Longer than any transaction may take: what it changed bears the time of the change, not of its end. */
const overlap = '1 minute'

/**
 * Hears from the database which cached pages are outdated, for as long as this process lives
 * (design §6, "Caches follow the database"). After a lost connection it reads what changed since
 * it last heard, by the clock of the database.
 */
export function watchTags(drop: Drop): TagWatch {
  const stopping = new AbortController()
  const queue = dropQueue(drop)
  let listening: Promise<void> = Promise.resolve()
  const ready = new Promise<void>((resolve) => {
    listening = listenForever(queue.add, resolve, stopping.signal)
  })
  return {
    ready,
    stop: async () => {
      stopping.abort()
      await listening
      queue.stop()
    },
  }
}

async function listenForever(
  report: (tags: string[]) => void,
  onListening: () => void,
  stopping: AbortSignal,
): Promise<void> {
  let heardAt: string | null = null
  const pause = (delay: number) => sleep(delay, undefined, { signal: stopping }).catch(() => {})
  while (!stopping.aborted) {
    const client = new pg.Client({
      connectionString: databaseUrl(),
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    })
    client.on('error', () => {})
    client.on('notification', ({ payload }) => report(payload ? [payload] : []))
    try {
      await client.connect()
      await client.query('listen cache_tag')
      if (heardAt !== null) report(await changedSince(client, heardAt))
      onListening()
      while (!stopping.aborted) {
        heardAt = await timeOf(client)
        await pause(heartbeat)
      }
    } catch {
      await pause(retryAfter)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

async function changedSince(client: pg.Client, heardAt: string): Promise<string[]> {
  const { rows } = await client.query<{ tag: string }>(
    'select tag from cache_tag where changed_at > $1::timestamptz - $2::interval',
    [heardAt, overlap],
  )
  return rows.map(({ tag }) => tag)
}

async function timeOf(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ time: string }>('select clock_timestamp()::text as time')
  return rows[0]?.time ?? null
}
