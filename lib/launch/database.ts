import { join } from 'node:path'
import { type Postgres, startPostgres } from './postgres'

/** Souk's database in the embedded PostgreSQL. */
export const databaseName = 'souk'

/** Starts the embedded PostgreSQL of the data folder and makes Souk's database in it. */
export async function startEmbedded(
  dataDir: string,
): Promise<{ postgres: Postgres; connectionString: string; logFile: string }> {
  const logFile = join(dataDir, 'logs', 'postgres.log')
  const postgres = await startPostgres({ folder: join(dataDir, 'postgres'), logFile })
  return { postgres, logFile, connectionString: await postgres.createDatabase(databaseName) }
}
