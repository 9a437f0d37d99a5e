import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { API_PREFIX, createApi } from './api/api'
import { createPages } from './pages/pages'
import type { Sandbox } from './sandbox'
import { loadWorld } from './seed/load-world'
import { Database } from './store/database'
import { WebhookQueue } from './webhooks/queue'
import type { World } from './world'

export type GithubSandboxOptions = {
  /** 0 takes a free one. */
  port: number
  host?: string
  /** Path of the SQLite file, or `:memory:`. */
  database: string
  world: World
  now?: () => Date
  /** Requests an hour before the API refuses; GitHub's own numbers by default. */
  rateLimits?: { anonymous: number; authenticated: number }
}

export type GithubSandbox = {
  /** The pages, where github.com would be. */
  url: string
  /** The REST API, where api.github.com would be. */
  apiUrl: string
  /** Resolves once every webhook that waits was sent. */
  settled: () => Promise<void>
  close: () => Promise<void>
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

async function listen(server: ServerType, port: number, host: string): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (!isAddress(address)) throw new Error('The sandbox listens on no port')
  return address.port
}

async function shut(server: ServerType): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  await closed
}

/**
 * A GitHub to develop and test against: stateful, with pages a person can click, as strict as the
 * real one. Brings the state in `database` up to `world` first. Rejects when the port is taken.
 */
export async function startGithubSandbox(options: GithubSandboxOptions): Promise<GithubSandbox> {
  const host = options.host ?? '127.0.0.1'
  const now = options.now ?? (() => new Date())
  const database = new Database(options.database)
  loadWorld(database, options.world)

  const app = new Hono()
  const server = createAdaptorServer({ fetch: app.fetch })
  const port = await listen(server, options.port, host).catch((error: unknown) => {
    database.close()
    throw error
  })
  const url = `http://${host}:${port}`
  const sandbox: Sandbox = {
    database,
    now,
    url,
    apiUrl: `${url}${API_PREFIX}`,
    webhooks: new WebhookQueue(database, now),
    rateLimits: options.rateLimits ?? { anonymous: 60, authenticated: 5000 },
  }
  app.get('/sandbox/health', (c) => c.json({ status: 'ok', url, api_url: sandbox.apiUrl }))
  app.route(API_PREFIX, createApi(sandbox))
  app.mount('/', createPages(sandbox).fetch)
  sandbox.webhooks.resume()

  const close = async () => {
    await shut(server)
    await sandbox.webhooks.close()
    database.close()
  }
  const settled = () => sandbox.webhooks.settled()
  return { url, apiUrl: sandbox.apiUrl, settled, close }
}
