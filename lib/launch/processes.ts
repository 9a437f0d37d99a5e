import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process with this number exists, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** Asks a child to end with `signal` and, if it has not after `patience` milliseconds, kills it. */
export async function end(
  child: ChildProcess,
  signal: NodeJS.Signals,
  patience: number,
): Promise<void> {
  if (hasExited(child)) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill(signal)
  const stuck = new AbortController()
  const timer = sleep(patience, undefined, { signal: stuck.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  )
  await gone
  stuck.abort()
  await timer
}
