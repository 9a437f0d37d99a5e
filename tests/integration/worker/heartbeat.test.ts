import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { addJob } from '@/lib/jobs/add-job'
import { beat, silence } from '@/lib/worker/heartbeat'

async function hold(checkoutId: string, holder: string, secondsAgo: number): Promise<void> {
  await transaction((tx) => addJob(tx, 'checkout.sync', { checkoutId }, { queue: holder }))
  await db().$executeRaw`
    update graphile_worker._private_jobs set locked_at = now(), locked_by = ${holder}
    where payload ->> 'checkoutId' = ${checkoutId}`
  await db().$executeRaw`
    update graphile_worker._private_job_queues set locked_at = now(), locked_by = ${holder}
    where queue_name = ${holder}`
  await db().$executeRaw`
    insert into worker_heartbeat (id, queue_names, beat_at)
    values (${holder}, ${[holder]}::text[], now() - make_interval(secs => ${secondsAgo}))`
}

async function holders(): Promise<unknown[]> {
  const rows: { holder: string | null }[] = await db().$queryRaw`
    select locked_by as holder from graphile_worker._private_jobs
    union all select locked_by from graphile_worker._private_job_queues`
  return rows.map(({ holder }) => holder).filter((holder) => holder !== null)
}

describe('the heartbeat of a worker', () => {
  it('releases what a worker that no longer lives holds, and nothing of one that does', async () => {
    await hold('chk_dead', 'pool-dead', 31)
    await hold('chk_alive', 'pool-alive', 5)
    await beat(['pool-mine'])
    expect(await holders()).toEqual(['pool-alive', 'pool-alive'])
    const alive = await db().workerHeartbeat.findMany({ orderBy: { id: 'asc' } })
    expect(alive.map(({ queueNames }) => queueNames).sort()).toEqual([
      ['pool-alive'],
      ['pool-mine'],
    ])
  })

  it('ends with the worker, which keeps nothing', async () => {
    await hold('chk_mine', 'pool-mine', 0)
    await silence(['pool-mine'])
    expect(await holders()).toEqual(['pool-alive', 'pool-alive'])
  })
})
