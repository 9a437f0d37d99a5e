import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env'
import { PrismaClient } from './generated/client'
import { statementName } from './prepared'

const globalForDb = globalThis as typeof globalThis & { soukDb?: PrismaClient }

/** The one connection pool of this process, opened at first use. */
export function db(): PrismaClient {
  globalForDb.soukDb ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().DATABASE_URL },
      { statementNameGenerator: statementName },
    ),
  })
  return globalForDb.soukDb
}
