import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Postgres, startPostgres } from '@/lib/launch/postgres'
import { migrate } from '@/prisma/migrate'
import { testEnvironment } from '../../support/environment'
import type { Report } from './play'
import { countUp, toText } from './report'

const whole = z.coerce.number().int().positive()
const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } },
})

const report = z.object({
  seed: z.number(),
  steps: z.number(),
  refused: z.number(),
  requests: z.number(),
  states: z.array(z.string()),
  endedByHand: z.number(),
  problems: z.array(z.string()),
  log: z.array(z.string()),
})

const player = fileURLToPath(new URL('player.ts', import.meta.url))

/** Has some seeds played in a process with a database of its own. */
async function play(
  postgres: Postgres,
  name: string,
  seeds: readonly number[],
  tell: (report: Report) => void,
): Promise<void> {
  const databaseUrl = await postgres.createDatabase(name)
  await migrate(databaseUrl)
  const child = fork(player, [seeds.join(','), values.seed === undefined ? '' : 'shorten'], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--no-deprecation', '--import', 'tsx'],
    env: { ...process.env, ...testEnvironment(databaseUrl) },
  })
  child.on('message', (message) => tell(report.parse(message)))
  const code = await new Promise<number | null>((ended) => child.once('exit', ended))
  if (code !== 0) throw new Error(`A player ended with ${code}`)
}

function seedsToPlay(): number[] {
  if (values.seed !== undefined) return [whole.parse(values.seed)]
  const first = whole.parse(values.from ?? 1)
  return Array.from({ length: whole.parse(values.runs ?? 1000) }, (_, index) => first + index)
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-requests-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), volatile: true })
  const seeds = seedsToPlay()
  const reports: Report[] = []
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 1000)
  const tell = (one: Report) => {
    reports.push(one)
    if (one.problems.length > 0 || values.seed !== undefined) console.log(toText(one))
    if (reports.length % 100 === 0) console.log(`${reports.length} played (${seconds()} s)`)
  }
  try {
    const players = Math.min(availableParallelism(), seeds.length, 4)
    const shares = Array.from({ length: players }, (_, share) =>
      seeds.filter((_, index) => index % players === share),
    )
    await Promise.all(shares.map((share, index) => play(postgres, `souk_${index}`, share, tell)))
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
  const failed = reports.filter(({ problems }) => problems.length > 0).length
  console.log(JSON.stringify({ ...countUp(reports), failed, seconds: seconds() }))
  return failed === 0 && reports.length === seeds.length ? 0 : 1
}

process.exitCode = await main()
