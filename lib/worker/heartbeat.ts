import { hostname } from 'node:os'
import { db } from '../db/client'

/**
 * Notes that this process is alive under these names of the queue, and releases what processes hold
 * that have not been for half a minute: a job of a killed worker is taken by another. Goes by the
 * database's own clock, which nobody moves.
 */
export async function beat(queueNames: readonly string[]): Promise<void> {
  const id = `${hostname()}:${process.pid}`
  const names = [...queueNames]
  await db().$executeRaw`
    insert into worker_heartbeat (id, queue_names, beat_at)
    values (${id}, ${names}::text[], clock_timestamp())
    on conflict (id) do update set queue_names = ${names}::text[], beat_at = clock_timestamp()`
  await db().$executeRaw`
    with dead as (
      delete from worker_heartbeat
      where beat_at < clock_timestamp() - interval '30 seconds' returning queue_names
    )
    select graphile_worker.force_unlock_workers(names.held) from (
      select array_agg(name) as held from dead, unnest(dead.queue_names) as name
    ) as names where names.held is not null`
}

/** Forgets this process at its orderly end, and releases what it may still hold after an end that was not. */
export async function silence(queueNames: readonly string[]): Promise<void> {
  const names = [...queueNames]
  await db().$executeRaw`select graphile_worker.force_unlock_workers(${names}::text[])`
  await db().workerHeartbeat.deleteMany({ where: { id: `${hostname()}:${process.pid}` } })
}
