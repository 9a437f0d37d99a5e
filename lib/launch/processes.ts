import type { ChildProcess } from 'node:child_process'

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

/** Waits for a child that was told to end and, if it has not after `patience` ms, kills it. */
export async function ended(child: ChildProcess, patience: number): Promise<void> {
  if (hasExited(child)) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const timer = setTimeout(() => killGroup(child), patience)
  await gone
  clearTimeout(timer)
}

/** Kills what is left of the process group that a detached child leads. */
export function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing of the group is left: as it should be.
  }
}
