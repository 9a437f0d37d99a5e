import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { groundSecrets, survey } from '@/lib/launch/ground'
import { holdLock } from '@/lib/launch/lock'
import { freePort, isFree } from '@/lib/launch/ports'
import { isRunning } from '@/lib/launch/processes'
import { runProgram } from '../../support/program'

interface Place {
  folder: string
  port: number
}

const prepared = mkdtempSync(join(tmpdir(), 'souk-secrets-'))

/** Key pairs take a while to make: every test starts with the same. */
beforeAll(async () => {
  const settings = { SOUK_DATA_DIR: prepared, PORT: String(await freePort()) }
  await groundSecrets(await survey(settings))
})
afterAll(() => rmSync(prepared, { recursive: true, force: true }))

/** A data folder and a port of the test's own. */
async function place(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-start-'))
  onTestFinished(() =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }),
  )
  copyFileSync(join(prepared, 'secrets.json'), join(folder, 'secrets.json'))
  return { folder, port: await freePort() }
}

const program = ['lib/launch/start.ts', '--dev']

function start({ folder, port }: Place, settings: Record<string, string> = {}) {
  return runProgram(program, { SOUK_DATA_DIR: folder, PORT: String(port), ...settings })
}

function occupy(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void server.close())
  return new Promise((resolve) => server.once('listening', () => resolve()))
}

function databaseProcess({ folder }: Place): number | undefined {
  const file = join(folder, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

const Ports = z.record(z.string(), z.int())

/** The ports of the sandbox on which something still listens. */
async function busyPorts({ folder }: Place): Promise<string[]> {
  const ports = Ports.parse(JSON.parse(readFileSync(join(folder, 'ports.json'), 'utf8')))
  const states = await Promise.all(
    Object.entries(ports).map(async ([name, port]) => ({ name, free: await isFree(port) })),
  )
  return states.filter(({ free }) => !free).map(({ name }) => name)
}

describe('a start that cannot work says why in one sentence and leaves nothing', () => {
  test('a port in use', async () => {
    const here = await place()
    await occupy(here.port)
    const { code, errors } = await start(here).finished
    expect(errors).toBe(`PORT ${here.port} on 127.0.0.1 is in use: set another PORT.\n`)
    expect(code).toBe(1)
    expect(databaseProcess(here)).toBeUndefined()
  })

  test.each([
    [
      'a broken variable',
      { SOUK_APPLICATION_FEE_PERCENT: 'half' },
      'SOUK_APPLICATION_FEE_PERCENT must be a percentage from 0 to 100 with at most two decimals.\n',
    ],
    [
      'half of the credentials of a real GitHub',
      {
        GITHUB_APP_ID: '7',
        GITHUB_APP_SLUG: 'souk',
        GITHUB_APP_PRIVATE_KEY: 'x',
        GITHUB_CLIENT_ID: 'Iv1.1',
        GITHUB_WEBHOOK_SECRET: 'secret',
      },
      /^GITHUB_APP_PRIVATE_KEY must be [^;]+; GITHUB_CLIENT_SECRET is not set: it must be [^;]+\.\n$/,
    ],
    [
      'a database that cannot be reached',
      { DATABASE_URL: 'postgresql://souk:hunter2@127.0.0.1:1/souk' },
      /^DATABASE_URL names a database \(127\.0\.0\.1:1\/souk\) that cannot be used: [^\n]+\.\n$/,
    ],
    [
      'a sandbox beside a public address',
      { SOUK_URL: 'https://souk.example' },
      /^SOUK_URL \(https:\/\/souk\.example\) is not an address of this machine[^\n]+SMTP_URL\.\n$/,
    ],
  ])('%s', async (_case, settings, sentence) => {
    const here = await place()
    const { code, errors } = await start(here, settings).finished
    expect(errors).toMatch(sentence)
    expect(errors).not.toContain('hunter2')
    expect(code).toBe(1)
    expect(databaseProcess(here)).toBeUndefined()
  })

  test('a data folder that another Souk uses', async () => {
    const here = await place()
    const lock = holdLock(join(here.folder, 'souk.lock'))
    onTestFinished(() => lock?.release())
    const { code, errors } = await start(here).finished
    expect(errors).toBe(`SOUK_DATA_DIR (${here.folder}) is in use by another Souk that runs.\n`)
    expect(code).toBe(1)
  })
})

describe('what was started is stopped', () => {
  test('when a later part does not start', async () => {
    const here = await place()
    writeFileSync(join(here.folder, 'sandbox'), 'a file where a folder is needed')
    const { code, output, errors } = await start(here).finished
    expect(output).toContain('migrations')
    expect(errors).toContain('The sandbox ended with exit code 1; ')
    expect(code).toBe(1)
    expect(databaseProcess(here)).toBeUndefined()
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('on %s, and the exit code is 0', async (signal) => {
    const here = await place()
    const running = start(here)
    await vi.waitFor(() => expect(running.output()).toContain('sandbox'), 15_000)
    const pid = databaseProcess(here)
    running.process.kill(signal)
    const { code } = await running.finished
    expect(code).toBe(0)
    expect(pid && isRunning(pid)).toBe(false)
    expect(await busyPorts(here)).toEqual([])
  })

  test('when the npm that it was started with is gone', async () => {
    const here = await place()
    const settings = { SOUK_DATA_DIR: here.folder, PORT: String(here.port) }
    const npm = { ...settings, npm_lifecycle_event: 'start' }
    const running = runProgram(program, npm, { belowShell: true })
    await vi.waitFor(() => expect(running.output()).toContain('sandbox'), 15_000)
    const pid = databaseProcess(here)
    running.process.kill('SIGKILL')
    await running.finished
    expect(pid && isRunning(pid)).toBe(false)
    expect(await busyPorts(here)).toEqual([])
  })

  test('when the launcher itself is killed', async () => {
    const here = await place()
    const running = start(here)
    await vi.waitFor(() => expect(running.output()).toContain('sandbox'), 15_000)
    const pid = databaseProcess(here)
    running.process.kill('SIGKILL')
    await vi.waitFor(async () => expect(await busyPorts(here)).toEqual([]), 10_000)
    await vi.waitFor(() => expect(pid && isRunning(pid)).toBe(false), 10_000)
  })
})
