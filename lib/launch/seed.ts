import { join } from 'node:path'
import pg from 'pg'
import { startChild } from './child'
import { LaunchFailure } from './failure'
import { root } from './sources'

const program = join(root, 'prisma', 'seed.ts')

/** A paid plan of a seller that has no price on Stripe yet: the seed was interrupted. */
const unpriced = `
  select from plan
    join listing on listing.id = plan.listing_id
    join stripe_account on stripe_account.publisher_id = listing.publisher_id
  where plan.state = 'published'
    and (plan.monthly_price is not null and plan.stripe_monthly_price_id is null
      or plan.yearly_price is not null and plan.stripe_yearly_price_id is null)`

async function needsSeed(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const found = await client.query(
      `select not exists (select from listing) or exists (${unpriced}) as needed`,
    )
    return found.rows[0]?.needed === true
  } finally {
    await client.end()
  }
}

function unfinished(logFile: string): string {
  return `The demo listings could not be written, so Souk was stopped. Run \`npm start\` again: it goes on from here, nothing is half-saved. ${logFile} says what happened.`
}

/**
 * Fills an empty database with the demo catalogue, or finishes what an interrupted start began, in
 * a process of its own with the environment that Souk itself runs in. True if it did. Throws a
 * LaunchFailure, and then the next start begins with what is missing.
 */
export async function seedIfEmpty(
  connectionString: string,
  env: NodeJS.ProcessEnv,
  logFile: string,
): Promise<boolean> {
  if (!(await needsSeed(connectionString))) return false
  const child = startChild({ name: 'seed', args: ['--import', 'tsx', program], env, logFile })
  try {
    await child.ready
  } catch {
    throw new LaunchFailure(unfinished(logFile))
  } finally {
    await child.stop()
  }
  return true
}
