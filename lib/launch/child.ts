import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { LaunchFailure } from './failure'
import { ended, hasExited, killGroup } from './processes'
import { root } from './sources'

export interface ChildOptions {
  /** What people call it: "the worker". */
  name: string
  /** Arguments of Node.js. */
  args: string[]
  env: NodeJS.ProcessEnv
  logFile: string
}

export interface Child {
  name: string
  process: ChildProcess
  logFile: string
  /** Settles when the process says over its channel that it is ready; fails if it ends before. */
  ready: Promise<void>
  stop(): Promise<void>
}

/** Node.js is told to load this first; see there. */
export const tether = new URL('tether.ts', import.meta.url).href
const patience = 10_000

/**
 * Starts a Node.js process in a process group of its own, so that Ctrl-C reaches only the
 * launcher, which ends its children in order. Output goes to the log; errors also to the screen.
 */
export function startChild({ name, args, env, logFile }: ChildOptions): Child {
  const quiet = ['ExperimentalWarning', 'DeprecationWarning'].map(
    (kind) => `--disable-warning=${kind}`,
  )
  const flags = [...quiet, '--import', tether]
  const child = spawn(process.execPath, [...flags, ...args], {
    cwd: root,
    env: { ...env, SOUK_TETHER: '1' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  record(child, name, logFile)
  return {
    name,
    process: child,
    logFile,
    ready: readiness(child, name, logFile),
    stop: stopper(child),
  }
}

function record(child: ChildProcess, name: string, logFile: string): void {
  mkdirSync(dirname(logFile), { recursive: true })
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`)
  const log = createWriteStream(logFile)
  const show = (line: string) => process.stderr.write(`[${name}] ${line}\n`)
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.write(`${line}\n`)
      const message = loggedError(line)
      if (message) show(message)
    })
  }
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      log.write(`${line}\n`)
      if (!isWarning(line)) show(line)
    })
  }
}

/** Next.js marks its warnings so; they stay in the log. */
function isWarning(line: string): boolean {
  return line.trimStart().startsWith('⚠')
}

/** The message of a log line in JSON with level error or fatal (50, 60), else nothing. */
function loggedError(line: string): string | undefined {
  if (!/^\{.*"level":[56]0\b/.test(line)) return undefined
  try {
    const entry: unknown = JSON.parse(line)
    const hasMessage = typeof entry === 'object' && entry !== null && 'msg' in entry
    return hasMessage ? String(entry.msg) : line
  } catch {
    return line
  }
}

function readiness(child: ChildProcess, name: string, logFile: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('error', reject)
    child.once('exit', () =>
      reject(new LaunchFailure(`The ${name} did not start; ${logFile} says why.`)),
    )
  })
  ready.catch(() => undefined)
  return ready
}

function stopper(child: ChildProcess): () => Promise<void> {
  return async () => {
    if (!hasExited(child)) child.kill('SIGTERM')
    await ended(child, patience)
    killGroup(child)
  }
}
