import { join } from 'node:path'
import { checkReachable } from '@/lib/db/check-reachable'
import { type Env, parseEnv } from '@/lib/env'
import { migrate } from '@/prisma/migrate'
import { ensureBuild, ensureClient } from './build'
import type { Child } from './child'
import { startEmbedded } from './database'
import { listedApps } from './demo-apps'
import { composeEnvironment, type Ground } from './environment'
import { groundSecrets, survey } from './ground'
import type { Household } from './household'
import { hasDemo, hasSandbox } from './parts'
import { startWeb, startWorker, untilHealthy } from './product'
import { step } from './progress'
import { startDemoIntegrator, startSandbox } from './sandbox'
import { integratorSlug } from './sandbox-world'
import { seedIfEmpty } from './seed'
import { summary } from './summary'

interface Start {
  ground: Ground
  household: Household
  dev: boolean
}

function logOf({ dataDir }: Ground, name: string): string {
  return join(dataDir, 'logs', `${name}.log`)
}

async function startMember(household: Household, child: Child): Promise<void> {
  household.add(child, child.logFile)
  await child.ready
}

async function embeddedDatabase({ ground, household }: Start): Promise<string> {
  const { postgres, logFile, connectionString } = await startEmbedded(ground.dataDir)
  household.add({ name: 'database', process: postgres.process, stop: postgres.stop }, logFile)
  return connectionString
}

async function bringDatabase(start: Start, settings: Env): Promise<string> {
  if (start.ground.parts.database) {
    return step(
      'database',
      () => embeddedDatabase(start),
      (url) => `embedded PostgreSQL on 127.0.0.1:${new URL(url).port}`,
    )
  }
  const check = () => checkReachable(settings.DATABASE_URL)
  await step('database', check, (place) => `PostgreSQL at ${place}`)
  return settings.DATABASE_URL
}

async function bringSchema(connectionString: string): Promise<void> {
  await step('database client', ensureClient, (wrote) => (wrote ? 'generated' : 'up to date'))
  await step(
    'migrations',
    () => migrate(connectionString),
    (applied) => (applied.length > 0 ? `applied ${applied.length}` : 'up to date'),
  )
}

async function bringSandbox({ ground, household }: Start): Promise<void> {
  const { parts } = ground
  const names = [
    ...(parts.github ? ['GitHub'] : []),
    ...(parts.stripe ? ['Stripe'] : []),
    ...(parts.mail ? ['mailbox'] : []),
  ]
  if (!hasSandbox(parts)) return
  const sandbox = () => startMember(household, startSandbox(ground))
  await step('sandbox', sandbox, () => names.join(', '))
  const listed = listedApps().find(({ app }) => app.appSlug === integratorSlug)
  if (!parts.github || !listed) return
  const app = { id: listed.app.appId, name: listed.listing.name }
  const integrator = () => startMember(household, startDemoIntegrator(ground, app))
  await step('integrator', integrator, () => `${app.name}, a Probot app`)
}

async function bringCatalogue({ ground }: Start, env: NodeJS.ProcessEnv): Promise<void> {
  const { DATABASE_URL } = env
  if (!hasDemo(ground.parts) || !DATABASE_URL) return
  await step(
    'catalogue',
    () => seedIfEmpty(DATABASE_URL, env, logOf(ground, 'seed')),
    (seeded) => (seeded ? 'demo listings added' : 'kept as it is'),
  )
}

async function bringProduct(start: Start, env: NodeJS.ProcessEnv, settings: Env): Promise<void> {
  const { household, ground, dev } = start
  const options = { env, settings, dataDir: ground.dataDir, dev }
  const worker = startWorker(options)
  household.add(worker, worker.logFile)
  const web = startWeb(options)
  household.add(web, web.logFile)
  if (!dev)
    await step(
      'worker',
      () => worker.ready,
      () => 'taking jobs',
    )
  const kind = dev ? 'with hot reload' : 'production server'
  await step(
    'web',
    () => untilHealthy(web, settings),
    () => kind,
  )
}

/**
 * Brings Souk up part by part with a line for each, and says where it is. What it starts is in
 * `household` as soon as it runs. Throws a LaunchFailure or an EnvError.
 */
export async function bringUp(household: Household, { dev }: { dev: boolean }): Promise<void> {
  const surveyed = await survey(process.env)
  console.log(`Souk in ${surveyed.dataDir}`)
  const secrets = await step(
    'secrets',
    () => groundSecrets(surveyed),
    () => 'in secrets.json',
  )
  const ground = { ...surveyed, secrets }
  const start = { ground, household, dev }
  const composed = composeEnvironment(process.env, ground)
  const standIn = ground.parts.database ? { DATABASE_URL: 'postgresql://embedded' } : {}
  const settings = parseEnv({ ...composed, ...standIn })
  const connectionString = await bringDatabase(start, settings)
  await bringSchema(connectionString)
  if (!dev) {
    const build = () => ensureBuild(logOf(ground, 'build'))
    await step('build', build, (built) => (built ? 'made from the sources' : 'up to date'))
  }
  const NODE_ENV = dev ? 'development' : 'production'
  const env: NodeJS.ProcessEnv = { ...composed, DATABASE_URL: connectionString, NODE_ENV }
  await bringSandbox(start)
  await bringCatalogue(start, env)
  await bringProduct(start, env, settings)
  console.log(`\n${summary(ground)}`)
}
