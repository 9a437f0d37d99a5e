import { join } from 'node:path'
import { type Env, parseEnv } from '@/lib/env'
import { generate } from '@/prisma/generate'
import { migrate } from '@/prisma/migrate'
import { ensureBuild } from './build'
import { checkReachable, startEmbedded } from './database'
import { listedApps } from './demo-apps'
import { composeEnvironment, type Ground } from './environment'
import { prepareGround } from './ground'
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

async function bringDatabase({ ground, household }: Start, settings: Env): Promise<string> {
  let connectionString = settings.DATABASE_URL
  await step('database', async () => {
    if (!ground.parts.database) return `PostgreSQL at ${await checkReachable(connectionString)}`
    const embedded = await startEmbedded(ground.dataDir)
    const { process, stop } = embedded.postgres
    household.add({ name: 'database', process, stop }, embedded.logFile)
    connectionString = embedded.connectionString
    return `embedded PostgreSQL on 127.0.0.1:${new URL(connectionString).port}`
  })
  return connectionString
}

async function bringSchema(connectionString: string): Promise<void> {
  await step('database client', () => (generate() ? 'generated' : 'up to date'))
  await step('migrations', async () => {
    const applied = await migrate(connectionString)
    return applied.length > 0 ? `applied ${applied.length}` : 'up to date'
  })
}

async function bringSandbox({ ground, household }: Start): Promise<void> {
  const { parts } = ground
  if (!hasSandbox(parts)) return
  await step('sandbox', async () => {
    const sandbox = startSandbox(ground)
    household.add(sandbox, sandbox.logFile)
    await sandbox.ready
    const names = [
      ...(parts.github ? ['GitHub'] : []),
      ...(parts.stripe ? ['Stripe'] : []),
      ...(parts.mail ? ['mailbox'] : []),
    ]
    return names.join(', ')
  })
}

async function bringIntegrator({ ground, household }: Start): Promise<void> {
  const listed = listedApps().find(({ app }) => app.appSlug === integratorSlug)
  if (!ground.parts.github || !listed) return
  await step('integrator', async () => {
    const app = { id: listed.app.appId, name: listed.listing.name }
    const integrator = startDemoIntegrator(ground, app)
    household.add(integrator, integrator.logFile)
    await integrator.ready
    return `${app.name}, a Probot app`
  })
}

async function bringCatalogue({ ground }: Start, env: NodeJS.ProcessEnv): Promise<void> {
  if (!hasDemo(ground.parts) || !env.DATABASE_URL) return
  const connectionString = env.DATABASE_URL
  await step('catalogue', async () => {
    const seeded = await seedIfEmpty(connectionString, env, logOf(ground, 'seed'))
    return seeded ? 'demo listings added' : 'kept as it is'
  })
}

async function bringProduct(start: Start, env: NodeJS.ProcessEnv, settings: Env): Promise<void> {
  const { household, ground, dev } = start
  const options = { env, settings, dataDir: ground.dataDir, dev }
  await step('worker', async () => {
    const worker = startWorker(options)
    household.add(worker, worker.logFile)
    if (dev) return 'watching its sources'
    await worker.ready
    return 'taking jobs'
  })
  await step('web', async () => {
    const web = startWeb(options)
    household.add(web, web.logFile)
    await untilHealthy(web, settings)
    return dev ? 'with hot reload' : 'production server'
  })
}

/**
 * Brings Souk up part by part with a line for each, and says where it is. What it starts is in
 * `household` as soon as it runs. Throws a LaunchFailure or an EnvError.
 */
export async function bringUp(household: Household, { dev }: { dev: boolean }): Promise<void> {
  const ground = await prepareGround(process.env)
  const start = { ground, household, dev }
  const composed = composeEnvironment(process.env, ground)
  const settings = parseEnv(
    ground.parts.database ? { ...composed, DATABASE_URL: 'postgresql://embedded' } : composed,
  )
  console.log(`Souk in ${ground.dataDir}`)
  const connectionString = await bringDatabase(start, settings)
  const env: NodeJS.ProcessEnv = {
    ...composed,
    DATABASE_URL: connectionString,
    NODE_ENV: dev ? 'development' : 'production',
  }
  await bringSchema(connectionString)
  if (!dev) {
    await step('build', async () => {
      return (await ensureBuild(logOf(ground, 'build'))) ? 'made from the sources' : 'up to date'
    })
  }
  await bringSandbox(start)
  await bringIntegrator(start)
  await bringCatalogue(start, env)
  await bringProduct(start, env, settings)
  console.log(`\n${summary(ground)}`)
}
