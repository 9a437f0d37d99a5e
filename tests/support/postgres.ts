import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '@/lib/launch/postgres'
import { migrate } from '@/prisma/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string
  }
}

/** One PostgreSQL for the run, with a migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-test-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), volatile: true })
  const templateUrl = await postgres.createDatabase('souk_template')
  await migrate(templateUrl)
  project.provide('templateUrl', templateUrl)
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}
