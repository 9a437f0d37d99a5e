import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { testEnvironment } from './environment'

const templateUrl = inject('templateUrl')
const name = `souk_${randomUUID().replaceAll('-', '')}`
const databaseUrl = Object.assign(new URL(templateUrl), { pathname: `/${name}` }).href

async function administer(statement: string): Promise<void> {
  const url = Object.assign(new URL(templateUrl), { pathname: '/postgres' }).href
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

await administer(`create database ${name} template souk_template strategy file_copy`)
Object.assign(process.env, testEnvironment(databaseUrl))

afterAll(async () => {
  const { db } = await import('@/lib/db/client')
  await db().$disconnect()
  await administer(`drop database ${name} with (force)`)
})
