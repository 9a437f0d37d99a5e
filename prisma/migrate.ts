import { argv, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import { noFilters, withEngine } from './engine'
import { readMigrations } from './files'

/**
 * Applies the migrations that the database does not have yet, in order, and returns their names.
 * Keeps `_prisma_migrations` as `prisma migrate deploy` does, so that either may be used on the
 * same database, then the job queue's own. Safe to call from several processes at once: the engine takes an advisory lock.
 */
export async function migrate(connectionString: string): Promise<string[]> {
  const applied = await withEngine(connectionString, (engine) =>
    engine.applyMigrations({ migrationsList: readMigrations(), filters: noFilters }),
  )
  await runMigrations({ connectionString })
  return applied.appliedMigrationNames
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { databaseUrl } = await import('@/lib/env')
    const names = await migrate(databaseUrl())
    console.log(names.length > 0 ? `applied ${names.join(', ')}` : 'nothing to apply')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    exit(1)
  }
}
