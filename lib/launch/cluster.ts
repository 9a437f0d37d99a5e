import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Binaries } from './binaries'
import { isRunning } from './processes'
import { type RunAs, runAs } from './run-as'

/** A data folder that PostgreSQL can be started on. */
export interface Cluster {
  password: string
  as: RunAs
}

/**
 * Makes the data folder with `initdb` unless it is there. The password is written last, into the
 * folder itself: a folder without it was left half-made by a crash and is made again.
 */
export async function prepareCluster(folder: string, binaries: Binaries): Promise<Cluster> {
  const secret = join(folder, 'souk-password')
  if (existsSync(secret)) {
    const as = runAs(folder, binaries.postgres)
    return { as, password: readFileSync(secret, 'utf8') }
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const as = runAs(folder, binaries.initdb)
  const password = randomBytes(18).toString('base64url')
  await initialise(folder, binaries.initdb, password, as)
  writeFileSync(secret, password, { mode: 0o600 })
  return { as, password }
}

async function initialise(folder: string, initdb: string, password: string, as: RunAs) {
  const passwordFile = `${folder}-password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (as.uid !== undefined && as.gid !== undefined) chownSync(passwordFile, as.uid, as.gid)
  const command = [
    ...as.prefix,
    initdb,
    `--pgdata=${folder}`,
    '--username=souk',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  try {
    const [program = initdb, ...args] = command
    await promisify(execFile)(program, args, { uid: as.uid, gid: as.gid })
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/**
 * Ends a server that still runs on this folder because the process that started it was killed.
 * The caller has made sure that no other Souk uses the folder.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!isPostgresOn(pid, folder)) return rmSync(file, { force: true })
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isRunning(pid); waited += 50) {
    if (waited > 10_000) throw new Error(`PostgreSQL (process ${pid}) on ${folder} does not stop.`)
    await sleep(50)
  }
}

function isPostgresOn(pid: number, folder: string): boolean {
  if (!isRunning(pid)) return false
  const commandLine = `/proc/${pid}/cmdline`
  // Without /proc the number is trusted: PostgreSQL itself refuses a folder in use.
  if (!existsSync(commandLine)) return true
  return readFileSync(commandLine, 'utf8').split('\0').includes(folder)
}
