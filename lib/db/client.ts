import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '../env'
import { PrismaClient } from './generated/client'

const globalForDb = globalThis as typeof globalThis & { soukPool?: pg.Pool; soukDb?: PrismaClient }

/** The one connection pool of this process, opened at first use. */
export function pool(): pg.Pool {
  if (globalForDb.soukPool === undefined) {
    globalForDb.soukPool = new pg.Pool({ connectionString: env().DATABASE_URL })
    // A connection that breaks while nobody uses it is replaced at the next use.
    globalForDb.soukPool.on('error', (error) => console.error(error))
  }
  return globalForDb.soukPool
}

/** The client that everything but the most frequent statements reads and writes through. */
export function db(): PrismaClient {
  globalForDb.soukDb ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { disposeExternalPool: true }),
  })
  return globalForDb.soukDb
}

/** Closes the connections of this process; the next use opens them again. */
export async function disconnect(): Promise<void> {
  const { soukDb, soukPool } = globalForDb
  delete globalForDb.soukDb
  delete globalForDb.soukPool
  await (soukDb ? soukDb.$disconnect() : soukPool?.end())
}
