import { join } from 'node:path'
import pg from 'pg'
import { LaunchFailure } from './failure'
import { type Postgres, startPostgres } from './postgres'

const databaseName = 'souk'

/** Starts the embedded PostgreSQL of the data folder and makes Souk's database in it. */
export async function startEmbedded(
  dataDir: string,
): Promise<{ postgres: Postgres; connectionString: string; logFile: string }> {
  const logFile = join(dataDir, 'logs', 'postgres.log')
  const postgres = await startPostgres({ folder: join(dataDir, 'postgres'), logFile })
  return { postgres, logFile, connectionString: await postgres.createDatabase(databaseName) }
}

/** Makes sure that the database named by DATABASE_URL answers. Throws a {@link LaunchFailure}. */
export async function checkReachable(connectionString: string): Promise<string> {
  const { hostname, port, pathname } = new URL(connectionString)
  const place = `${hostname}:${port || 5432}${pathname}`
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    throw new LaunchFailure(
      `DATABASE_URL names a database (${place}) that cannot be used: ${reason(error)}.`,
    )
  }
  return place
}

function reason(error: unknown): string {
  const [first] = error instanceof AggregateError ? error.errors : [error]
  return first instanceof Error ? first.message.replace(/\.$/, '') : String(first)
}
