import { argv, exit } from 'node:process'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { countUnsealed } from '@/lib/audit/read-seals'
import type { Verification } from '@/lib/audit/verify'
import { verifyLog } from '@/lib/audit/verify-log'
import { checkReachable, DatabaseUnreachable } from '@/lib/db/check-reachable'
import { EnvError } from '@/lib/env'
import { findDatabase } from './find-database'

/** What was verified, in words; the last line says whether everything fits. */
function report({ seals, rows, head, broken, knownHead }: Verification, unsealed: number): string {
  const counted = `${seals} seals with ${rows} rows fit, ${unsealed} rows wait for their seal`
  const lines = [counted, `head ${head}`]
  if (broken !== null) {
    const where = broken.row === null ? '' : `, row ${broken.row}`
    return [...lines, `BROKEN at seal ${broken.seal}${where}: ${broken.reason}`].join('\n')
  }
  if (knownHead === false)
    return [...lines, 'BROKEN: no seal has the head that was asked for'].join('\n')
  return [...lines, 'the audit log is whole'].join('\n')
}

async function verify(): Promise<boolean> {
  const { head } = parseArgs({ args: argv.slice(2), options: { head: { type: 'string' } } }).values
  const connectionString = findDatabase()
  await checkReachable(connectionString)
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    // One moment for all that is read, while the log goes on.
    await client.query('begin isolation level repeatable read read only')
    const found = await verifyLog(client, head)
    console.log(report(found, await countUnsealed(client)))
    return found.broken === null && found.knownHead !== false
  } finally {
    await client.end()
  }
}

try {
  exit((await verify()) ? 0 : 1)
} catch (error) {
  const isPlain = error instanceof EnvError || error instanceof DatabaseUnreachable
  console.error(isPlain || !(error instanceof Error) ? String(error) : error.message)
  exit(1)
}
