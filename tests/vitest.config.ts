import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const alias = [{ find: /^@\//, replacement: root }]

const onPostgres = {
  globalSetup: ['tests/support/postgres.ts'],
  setupFiles: ['tests/support/database.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    reporters: [['default', { summary: false }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Rules keep nothing between files, so the modules that they share are read once.
          isolate: false,
          // Its scripts import styles, which Node.js cannot read.
          server: { deps: { inline: [/@primer\/react/] } },
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          ...onPostgres,
          name: 'integration',
          include: ['tests/{integration,scenarios}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: { ...onPostgres, name: 'api', include: ['tests/api/**/*.test.ts'] },
      },
    ],
  },
})
