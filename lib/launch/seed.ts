import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startChild } from './child'
import { root } from './sources'

const program = join(root, 'prisma', 'seed.ts')

async function isEmpty(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const found = await client.query('select exists (select from listing) as listed')
    return found.rows[0]?.listed === false
  } finally {
    await client.end()
  }
}

/**
 * Fills an empty database with the demo catalogue, in a process of its own with the environment
 * that Souk itself runs in. True if it did.
 */
export async function seedIfEmpty(
  connectionString: string,
  env: NodeJS.ProcessEnv,
  logFile: string,
): Promise<boolean> {
  if (!existsSync(program) || !(await isEmpty(connectionString))) return false
  const child = startChild({ name: 'seed', args: ['--import', 'tsx', program], env, logFile })
  await child.ready
  await child.stop()
  return true
}
