import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ensureBuild, ensureClient } from '@/lib/launch/build'
import { freePort } from '@/lib/launch/ports'
import { startPostgres } from '@/lib/launch/postgres'
import { migrate } from '@/prisma/migrate'
import { testEnvironment } from '../support/environment'
import { startBenchGithub } from './github'
import { buildBare, type Server, startBare, startSouk } from './server'

/** Souk's web process and the bare application, side by side on one database server. */
export interface Stand {
  souk: Server
  bare: Server
  databaseUrl: string
  /** The settings of Souk's web process. */
  settings: Record<string, string>
  stop(): Promise<void>
}

async function addBareRow(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('create table bare_row (id bigserial primary key, body text not null)')
  await client.query("insert into bare_row (body) values ('the row that is read')")
  await client.end()
}

/** Builds both applications, fills a fresh database with the demo catalogue and starts both servers. */
export async function setUpStand(): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'))
  await ensureClient()
  await ensureBuild(join(folder, 'build.log'))
  await buildBare()
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  const databaseUrl = await postgres.createDatabase('souk')
  await migrate(databaseUrl)
  await addBareRow(databaseUrl)
  const port = String(await freePort())
  const github = await startBenchGithub()
  const settings = {
    ...testEnvironment(databaseUrl),
    PORT: port,
    GITHUB_API_URL: github.url,
    // Searches come from many addresses, as those of many people do.
    SOUK_TRUSTED_PROXIES: '1',
    SOUK_URL: `http://127.0.0.1:${port}`,
  }
  Object.assign(process.env, settings)
  const { seed } = await import('@/prisma/seed')
  await seed()
  const { db } = await import('@/lib/db/client')
  const [souk, bare] = await Promise.all([startSouk(settings), startBare(databaseUrl)])
  return {
    souk,
    bare,
    databaseUrl,
    settings,
    async stop() {
      await Promise.all([souk.stop(), bare.stop(), db().$disconnect()])
      github.stop()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
