import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { startPostgres } from '@/lib/launch/postgres'
import { noFilters, withEngine } from './engine'
import { migrationsFolder, readMigrations, readModels } from './files'

/**
 * What the models ask for beyond the migrations on disk, as SQL; empty when they agree.
 * `scratch` must be an empty database: the migrations are replayed on it.
 */
async function missingSql(scratch: string): Promise<string> {
  const result = await withEngine(scratch, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: { tag: 'schemaDatamodel', ...readModels() },
      script: true,
      exitCode: true,
      filters: noFilters,
    }),
  )
  return result.exitCode === 2 ? (result.stdout ?? '') : ''
}

async function onScratchDatabase<T>(use: (connectionString: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-diff-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), volatile: true })
  try {
    return await use(await postgres.createDatabase('scratch'))
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const name = argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in lower case, for example: npm run db:diff -- add_reviews')
  exit(1)
}

const sql = await onScratchDatabase(missingSql)
if (sql) {
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${time}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  console.log(`wrote prisma/migrations/${time}_${name}/migration.sql`)
} else {
  console.log('the models and the migrations agree')
}
