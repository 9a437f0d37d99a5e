import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'

const here = fileURLToPath(new URL('.', import.meta.url))

const modelsFolder = join(here, 'models')
export const migrationsFolder = join(here, 'migrations')

/** The `*.prisma` files, in a stable order. */
export function readModels(): SchemasContainer {
  const names = readdirSync(modelsFolder).filter((name) => name.endsWith('.prisma'))
  const files = names.sort().map((path) => ({
    path,
    content: readFileSync(join(modelsFolder, path), 'utf8'),
  }))
  return { files }
}

/** The migrations on disk, oldest first, in the shape that Prisma's engine reads. */
export function readMigrations(): MigrationList {
  const folders = readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
    },
    migrationDirectories: folders.sort().map((path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: readMigration(path) },
    })),
    shadowDbInitScript: '',
  }
}

function readMigration(folder: string) {
  const value = readFileSync(join(migrationsFolder, folder, 'migration.sql'), 'utf8')
  return { tag: 'ok' as const, value }
}
