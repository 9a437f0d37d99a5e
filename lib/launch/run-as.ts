import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'

/** How to start a program of PostgreSQL, which refuses to run as root. */
export interface RunAs {
  uid?: number
  gid?: number
  /** Goes in front of the program and its arguments. */
  prefix: string[]
}

function idsOf(login: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, login], { encoding: 'utf8' })
    return answer.status === 0 ? Number(answer.stdout) : undefined
  })
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

function canReach(ids: { uid: number; gid: number }, folder: string, program: string): boolean {
  const test = 'cd "$0" && test -x "$1"'
  const options = { ...ids, cwd: '/', stdio: 'ignore' as const }
  return spawnSync('/bin/sh', ['-c', test, folder, program], options).status === 0
}

/**
 * Whom PostgreSQL runs as: the person who started Souk or, if that is root, the owner that the
 * data folder already has, else the system's `postgres`, else `nobody`. Below a folder that only
 * root may enter (a checkout in `/root`) that user keeps the one right to pass through.
 */
export function runAs(folder: string, program: string): RunAs {
  if (userInfo().uid !== 0) return { prefix: [] }
  const owner = existsSync(folder) ? statSync(folder) : undefined
  const ids = owner?.uid
    ? { uid: owner.uid, gid: owner.gid }
    : (idsOf('postgres') ?? idsOf('nobody'))
  if (!ids) throw new Error('PostgreSQL does not run as root and there is no user to run it as.')
  chownSync(folder, ids.uid, ids.gid)
  if (canReach(ids, folder, program)) return { ...ids, prefix: [] }
  const pass = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const as = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups']
  return { prefix: ['setpriv', ...as, ...pass] }
}
