import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { LaunchFailure } from '@/lib/launch/failure'
import { seedIfEmpty } from '@/lib/launch/seed'
import { migrate } from '@/prisma/migrate'

const name = `souk_unseeded_${process.pid}`
const url = Object.assign(new URL(inject('templateUrl')), { pathname: `/${name}` }).href
const administration = Object.assign(new URL(url), { pathname: '/postgres' }).href
const folder = mkdtempSync(join(tmpdir(), 'souk-seed-'))
const logFile = join(folder, 'seed.log')

async function query(statement: string, database = url): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  return (await client.query(statement).finally(() => client.end())).rows
}

beforeAll(async () => {
  await query(`create database ${name}`, administration)
  await migrate(url)
})
afterAll(async () => {
  await query(`drop database ${name} with (force)`, administration)
  rmSync(folder, { recursive: true })
})

/** A start in which the demo cannot be written: no secret to encrypt with. */
const start = () =>
  seedIfEmpty(url, { PATH: process.env.PATH, DATABASE_URL: url }, logFile).then(
    () => 'written',
    (error: unknown) => error,
  )

test('a demo that could not be written says what to do, where the log is, and leaves nothing half-saved', async () => {
  for (const _again of [1, 2]) {
    const failure = await start()
    expect(failure).toBeInstanceOf(LaunchFailure)
    const said = failure instanceof Error ? failure.message : ''
    expect(said).toContain('Run `npm start` again')
    expect(said).toContain(logFile)
    // The log is written behind the process that it is about.
    await expect.poll(() => readFileSync(logFile, 'utf8')).toContain('SOUK_SECRET')
    expect(await query('select count(*)::int as count from listing')).toEqual([{ count: 0 }])
  }
})
