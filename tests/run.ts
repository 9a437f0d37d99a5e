import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { generate } from '@/prisma/generate'
import { findBrowser } from './support/browser'

interface Count {
  passed: number
  failed: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

const reports = mkdtempSync(join(tmpdir(), 'souk-reports-'))

function run(script: string, args: string[], env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status ?? 1
}

function read<T>(schema: z.ZodType<T>, file: string): T | null {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

/** A runner that ended badly without saying which test failed counts as one failure. */
function count(status: number, passed = 0, failed = 0): Count {
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed }
}

/** Said once more at the end, where it is read. */
const notes: string[] = []

function vitestRun(name: string, files: string[] = []): Count & { failures: string[] } {
  const file = join(reports, `${name}.json`)
  const status = run('node_modules/vitest/vitest.mjs', [
    ...['run', '--config', 'tests/vitest.config.ts', ...files],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ])
  const report = read(vitestReport, file)
  const failures: string[] = []
  for (const { name: path, status, message, assertionResults } of report?.testResults ?? []) {
    if (status !== 'failed') continue
    failures.push(path)
    const tests = assertionResults.filter((one) => one.status === 'failed')
    const where = relative(process.cwd(), path)
    for (const { fullName } of tests) notes.push(`${name}: ${where}: ${fullName}`)
    if (tests.length === 0) notes.push(`${name}: ${where}: ${message.split('\n')[0]}`)
  }
  return { ...count(status, report?.numPassedTests, report?.numFailedTests), failures }
}

/** As with journeys, what fails twice is broken; rules depend on nothing and get one try. */
function vitest(): Count {
  const first = vitestRun('failed')
  const isRule = (path: string) => path.includes(`${sep}unit${sep}`)
  if (first.failures.length === 0 || first.failures.some(isRule)) return first
  const again = vitestRun('failed again', first.failures)
  if (again.failed > 0) return first
  return { passed: first.passed + first.failed, failed: 0 }
}

function playwright(): Count {
  const file = join(reports, 'playwright.json')
  const status = run(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file, CHROMIUM_PATH: findBrowser() },
  )
  const report = read(playwrightReport, file)
  const stats = report?.stats
  return count(status, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected)
}

generate()
const counts = [vitest(), playwright()]
rmSync(reports, { recursive: true, force: true })
const total = counts.reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}))
for (const note of notes) console.log(note)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
