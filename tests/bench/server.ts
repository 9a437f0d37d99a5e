import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { portLike } from '@/lib/launch/ports'

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
  const port = await portLike(undefined)
  const args = ['start', bareFolder, '--hostname', '127.0.0.1', '--port', String(port)]
  const child = spawn(process.execPath, [next, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
  })
  const url = `http://127.0.0.1:${port}`
  await untilAnswers(`${url}/cached/100`)
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
