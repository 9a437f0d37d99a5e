import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Finished {
  code: number | null
  output: string
  errors: string
}

export interface Running {
  process: ChildProcess
  /** What it has written to the standard output so far. */
  output(): string
  finished: Promise<Finished>
}

const node = [process.execPath, '--disable-warning=ExperimentalWarning', '--import', 'tsx']
/** A shell between us and the program, as npm has one: signals to it do not reach the program. */
const below = ['/bin/sh', '-c', '"$@" & wait', 'sh']

/** Runs a TypeScript program of the repository with these settings and no others of ours. */
export function runProgram(
  args: string[],
  settings: Record<string, string>,
  options: { belowShell?: boolean } = {},
): Running {
  const { PATH, HOME } = process.env
  const [command = '', ...rest] = [...(options.belowShell ? below : []), ...node, ...args]
  const child = spawn(command, rest, {
    cwd: root,
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  child.stderr.on('data', (data) => {
    errors += data
  })
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output, errors }))
  })
  return { process: child, output: () => output, finished }
}
