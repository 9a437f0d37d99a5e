import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { encrypt } from '@/lib/core/secrets'
import { ensureClient } from '@/lib/launch/build'
import { startPostgres } from '@/lib/launch/postgres'
import { migrate } from '@/prisma/migrate'
import { testEnvironment } from '../support/environment'
import { runProgram } from '../support/program'
import { type Integrators, startIntegrators } from './integrators'

/** A database with integrators to tell, and the worker that does. */
export interface OutboxStand {
  client: pg.Client
  integrators: Integrators
  stop(): Promise<void>
}

const key = Buffer.alloc(32, 7)

/** A listing with a webhook for each address; nothing but what the worker reads of them. */
async function addEndpoints(client: pg.Client, urls: string[]): Promise<void> {
  const secret = encrypt([{ id: 'test', key }], 'the secret of the bench')
  await client.query(`
    insert into account (id, github_id, type, login, read_at)
    values ('acc_bench', 1, 'Organization', 'bench', now())`)
  await client.query(`
    insert into publisher (id, account_id, name, website_url, support_email, description)
    values ('pub_bench', 'acc_bench', 'Bench', 'https://bench.example', 'b@bench.example', '{}')`)
  await client.query(
    `insert into listing (id, slug, publisher_id, kind, currency, updated_at)
     select 'lst_' || n, 'bench-' || n, 'pub_bench', 'api_integration', 'eur', now()
     from generate_series(1, $1::int) n`,
    [urls.length],
  )
  await client.query(
    `insert into webhook_endpoint (id, listing_id, url, secret)
     select 'whe_' || n, 'lst_' || n, url, $2 from unnest($1::text[]) with ordinality t (url, n)`,
    [urls, secret],
  )
}

async function untilServed(client: pg.Client): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const { rowCount } = await client.query('select from worker_heartbeat')
    if (rowCount) return
    await sleep(100)
  }
  throw new Error('the worker does not come up')
}

/** Starts a database, the worker as it runs in production, and `count` receivers. */
export async function setUpOutbox(count: number): Promise<OutboxStand> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'))
  await ensureClient()
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  const databaseUrl = await postgres.createDatabase('souk')
  await migrate(databaseUrl)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const integrators = await startIntegrators(count)
  await addEndpoints(client, integrators.urls)
  const worker = runProgram(['lib/worker/main.ts'], {
    ...testEnvironment(databaseUrl),
    SOUK_ALLOWED_WEBHOOK_NETWORKS: '127.0.0.0/8',
  })
  await untilServed(client)
  return {
    client,
    integrators,
    async stop() {
      const ended = once(worker.process, 'exit')
      worker.process.kill('SIGTERM')
      await ended
      integrators.stop()
      await client.end()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
