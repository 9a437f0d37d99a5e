import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './binaries'
import { type Cluster, prepareCluster, stopOrphan } from './cluster'
import { portLike } from './ports'
import { ended, hasExited } from './processes'

export interface PostgresOptions {
  /** Where the data is; made if missing. Its parent must be there or may be made. */
  folder: string
  /** Where the server's own messages go. */
  logFile?: string
  /** For data that may be lost: does not wait for the disk. */
  volatile?: boolean
  /** Further settings of the server, such as `shared_buffers=1GB`. */
  settings?: readonly string[]
}

export interface Postgres {
  process: ChildProcess
  /** A connection string for a database of this server. */
  url(database: string): string
  /** Makes the database unless it is there, and returns its connection string. */
  createDatabase(name: string): Promise<string>
  /** Ends the server: open transactions are rolled back, sessions closed. */
  stop(): Promise<void>
}

const volatileFlags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * PostgreSQL 18 from the npm packages, on a free port of the loopback address that is kept for
 * the next start. Survives an unclean end: leftover processes and lock files are cleared.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const folder = resolve(options.folder)
  mkdirSync(dirname(folder), { recursive: true })
  const binaries = await findBinaries()
  const cluster = await prepareCluster(folder, binaries)
  await stopOrphan(folder)
  const port = await rememberedPort(folder)
  const logFile = options.logFile ?? `${folder}.log`
  const flags = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(options.volatile ? volatileFlags : []),
    ...(options.settings ?? []),
  ]
  const args = ['-D', folder, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])]
  const server = launch([...cluster.as.prefix, binaries.postgres, ...args], cluster, logFile)
  const url = (database: string) =>
    `postgresql://souk:${cluster.password}@127.0.0.1:${port}/${database}`
  await untilReady(server, url('postgres'), logFile)
  return {
    process: server,
    url,
    createDatabase: (name) => createDatabase(url('postgres'), name).then(() => url(name)),
    stop: () => stop(server),
  }
}

async function rememberedPort(folder: string): Promise<number> {
  const file = join(folder, 'souk-port')
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
  const port = await portLike(before)
  writeFileSync(file, String(port))
  return port
}

/**
 * Runs its arguments and ends with them; asks them to stop when nobody holds the other end of
 * file descriptor 3 any more, which the system closes however this process ends.
 */
const keeper = `
"$@" &
server=$!
{ read -r _ <&3; kill -INT $server; } 2>/dev/null &
watch=$!
wait $server
code=$?
kill $watch 2>/dev/null
exit $code`

function launch(command: string[], { as }: Cluster, logFile: string): ChildProcess {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'a')
  const { uid, gid } = as
  // Its own process group: Ctrl-C in a terminal must reach those who use the database first.
  const server = spawn('/bin/sh', ['-c', keeper, 'keeper', ...command], {
    uid,
    gid,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
  })
  closeSync(log)
  return server
}

/** Lets go of the keeper, and waits until the server has shut down. */
async function stop(server: ChildProcess): Promise<void> {
  const hold = server.stdio[3]
  if (hold) hold.destroy()
  await ended(server, 30_000)
}

async function untilReady(server: ChildProcess, url: string, logFile: string): Promise<void> {
  let failure: Error | undefined
  server.once('error', (error) => {
    failure = error
  })
  for (let waited = 0; waited < 60_000; waited += 25) {
    if (failure) throw failure
    if (hasExited(server)) throw new Error(`PostgreSQL did not start; ${logFile} says why.`)
    if (await answers(url)) return
    await sleep(25)
  }
  await stop(server)
  throw new Error(`PostgreSQL does not answer after a minute; ${logFile} says why.`)
}

/** Whether the database accepts a session. */
async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function createDatabase(connectionString: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
