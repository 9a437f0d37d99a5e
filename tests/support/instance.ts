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
  /** The page of the name server. */
  records: string
  dataDir: string
  /** Ends it and starts it again in the same place. */
  restart(): Promise<Instance>
  /** Ends it and removes what it kept. */
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

interface Place {
  dataDir: string
  port: number
}

async function bringUp({ dataDir, port }: Place): Promise<ChildProcess> {
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
  return child
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

function instanceOf(child: ChildProcess, place: Place): Instance {
  const { dataDir, port } = place
  const ports = readSandboxPorts(dataDir)
  const on = (number: number) => `http://127.0.0.1:${number}`
  return {
    url: on(port),
    github: on(ports.github),
    stripe: on(ports.stripe),
    mailbox: on(ports.mailbox),
    integrator: on(ports.integrator),
    records: on(ports.records),
    dataDir,
    async restart() {
      await end(child)
      return instanceOf(await bringUp(place), place)
    },
    async stop() {
      await end(child)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Starts Souk on free ports with an empty data folder of its own. */
export async function startInstance(): Promise<Instance> {
  const place = { dataDir: mkdtempSync(join(tmpdir(), 'souk-e2e-')), port: await freePort() }
  return instanceOf(await bringUp(place), place)
}
