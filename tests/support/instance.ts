import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@/lib/launch/ports'
import { readSandboxPorts } from '@/lib/launch/sandbox-ports'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A Souk of this test run, with its sandboxes, as `npm start` brings it up. */
export interface Instance {
  url: string
  github: string
  stripe: string
  mailbox: string
  integrator: string
  dataDir: string
  stop(): Promise<void>
}

function overridden(name: string): boolean {
  return /^(SOUK|GITHUB|STRIPE)_|^(SMTP_URL|DATABASE_URL|PORT|HOST)$/.test(name)
}

function inherited(): NodeJS.ProcessEnv {
  const rest = Object.entries(process.env).filter(([name]) => !overridden(name))
  return { ...Object.fromEntries(rest), NODE_ENV: 'production' }
}

async function untilReady(child: ChildProcess): Promise<void> {
  let said = ''
  const ended = once(child, 'exit').then(() => {
    throw new Error(`Souk did not start:\n${said}`)
  })
  const ready = new Promise<void>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (/^ready: /m.test(said)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
  })
  await Promise.race([ready, ended])
}

/** Starts Souk on free ports with an empty data folder of its own. */
export async function startInstance(): Promise<Instance> {
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-e2e-'))
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', 'tsx', 'lib/launch/start.ts'],
    {
      cwd: root,
      env: { ...inherited(), PORT: String(port), SOUK_DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  await untilReady(child)
  const ports = readSandboxPorts(dataDir)
  const on = (number: number) => `http://127.0.0.1:${number}`
  return {
    url: on(port),
    github: on(ports.github),
    stripe: on(ports.stripe),
    mailbox: on(ports.mailbox),
    integrator: on(ports.integrator),
    dataDir,
    stop: () => stop(child, dataDir),
  }
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
}
