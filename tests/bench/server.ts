import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '@/lib/launch/ports'

const next = fileURLToPath(new URL('../../node_modules/next/dist/bin/next', import.meta.url))
const bareFolder = fileURLToPath(new URL('bare', import.meta.url))

/** A Next.js server of this run, on a free port. */
export interface Server {
  url: string
  stop(): Promise<void>
}

/** Builds the bare application, so that it is measured with the Next.js that Souk uses. */
export async function buildBare(): Promise<void> {
  const build = spawn(process.execPath, [next, 'build', bareFolder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [status] = await once(build, 'exit')
  if (status !== 0) throw new Error('The bare application does not build.')
}

/** Starts the bare application as Souk's web process is started. */
export async function startBare(databaseUrl: string): Promise<Server> {
  const port = String(await freePort())
  return start([bareFolder], port, '/cached/100', { DATABASE_URL: databaseUrl })
}

/** Starts Souk's web process alone, with these settings. */
export function startSouk(settings: Record<string, string>): Promise<Server> {
  return start([], settings.PORT ?? '', '/en', settings)
}

async function start(
  folder: string[],
  port: string,
  page: string,
  settings: Record<string, string>,
): Promise<Server> {
  const place = ['--hostname', '127.0.0.1', '--port', port]
  const child = spawn(process.execPath, [next, 'start', ...folder, ...place], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
  })
  const url = `http://127.0.0.1:${port}`
  await untilAnswers(url + page)
  return { url, stop: () => stop(child) }
}

async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${url} does not answer.`)
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
