import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from '@/prisma/migrate'

const folder = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url))
const onDisk = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

const name = `souk_empty_${process.pid}`
const url = Object.assign(new URL(inject('templateUrl')), { pathname: `/${name}` }).href

async function query(statement: string, database = url): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  return (await client.query(statement).finally(() => client.end())).rows
}

const administration = Object.assign(new URL(url), { pathname: '/postgres' }).href

beforeAll(() => query(`create database ${name}`, administration))
afterAll(() => query(`drop database ${name} with (force)`, administration))

test('several processes that migrate an empty database at once apply everything once', async () => {
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(applied.flat().sort()).toEqual(onDisk)
})

test('what was applied is recorded as `prisma migrate deploy` records it', async () => {
  const rows = await query(
    'select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations order by migration_name',
  )
  expect(rows.map((row) => row.migration_name)).toEqual(onDisk)
  for (const row of rows) {
    expect(row.checksum).toMatch(/^[a-f\d]{64}$/)
    expect(row.finished_at).toBeInstanceOf(Date)
    expect(row.rolled_back_at).toBeNull()
  }
})

test('nothing is left to apply, and no session of the engine stays open', async () => {
  expect(await migrate(url)).toEqual([])
  const sessions = await query(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  expect(sessions).toEqual([])
})

test('a database that cannot be reached is said so', async () => {
  await expect(migrate('postgresql://souk:secret@127.0.0.1:1/souk')).rejects.toThrow(
    /reach database server/,
  )
})
