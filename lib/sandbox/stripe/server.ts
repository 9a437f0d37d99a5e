import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { api } from './api/api'
import { seedAccounts } from './engine/accounts'
import { runDue } from './engine/due'
import { Deliverer } from './events/deliver'
import { seedEndpoints } from './events/seed-endpoints'
import { pages } from './pages/pages'
import { platform, scopeOf, type World } from './scope'
import type { SeedAccount, SeedEndpoint } from './seed'
import { keepAddress } from './store/address'
import { openDatabase } from './store/database'
import { Objects } from './store/objects'

export interface StripeSandboxOptions {
  /** 0 takes a free port. */
  port: number
  /** Only loopback addresses are served. */
  host: string
  /** A file that survives restarts, or `:memory:`. */
  database: string
  secretKey: string
  accounts: SeedAccount[]
  endpoints: SeedEndpoint[]
  /** Business time; webhook signatures use the wall clock. */
  now?: () => Date
  /** Lets the clock page move that time. */
  advance?: (to: Date) => void
}

const loopback = ['127.0.0.1', '::1', 'localhost']

/**
 * Starts a local Stripe over HTTP. Rejects an address that is not loopback, and a port that
 * is taken.
 */
export async function startStripeSandbox(
  options: StripeSandboxOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  if (!loopback.includes(options.host)) {
    throw new Error(`The Stripe sandbox only listens on loopback, not on ${options.host}.`)
  }
  const database = openDatabase(options.database)
  const world: World = {
    database,
    objects: new Objects(database),
    url: '',
    secretKey: options.secretKey,
    now: options.now ?? (() => new Date()),
  }
  const deliverer = new Deliverer(world)
  const app = new Hono()
  app.route('/', pages(world, { advance: options.advance, changed: () => deliverer.poke() }))
  app.route(
    '/',
    api(world, () => deliverer.poke()),
  )
  const server = await listen(app, options)
  world.url = server.url
  keepAddress(world)
  seed(world, options)
  const tick = () => {
    passTime(world)
    deliverer.poke()
  }
  tick()
  const timer = setInterval(tick, 1000)
  return {
    url: server.url,
    async close() {
      clearInterval(timer)
      await deliverer.close()
      await server.close()
      database.close()
    },
  }
}

/** A failure is a bug in the sandbox: it is shown, and does not end it. */
function passTime(world: World): void {
  try {
    runDue(world)
  } catch (error) {
    console.error(error)
  }
}

function seed(world: World, options: StripeSandboxOptions): void {
  seedAccounts(world, options.accounts)
  seedEndpoints(scopeOf(world, platform), options.endpoints)
}

function listen(
  app: Hono,
  options: StripeSandboxOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, port: options.port, hostname: options.host },
      (info) => {
        resolve({
          url: `http://${options.host}:${info.port}`,
          close: () =>
            new Promise((done) => {
              server.close(() => done())
              if ('closeAllConnections' in server) server.closeAllConnections()
            }),
        })
      },
    )
    server.on('error', reject)
  })
}
