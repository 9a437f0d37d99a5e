import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createNodeMiddleware, Probot } from 'probot'
import { type Listening, listen } from '../listen'
import { type Deliveries, openDeliveries } from './deliveries'
import { integratorApp } from './web'

export interface IntegratorOptions {
  /** What the app is called on GitHub. */
  name: string
  appId: number
  /** PEM. */
  privateKey: string
  webhookSecret: string
  gitHubApiUrl: string
  soukUrl: string
  /** 0 chooses a free port. */
  port: number
  host: string
  /** A SQLite file; made if missing. */
  database: string
  logLevel?: 'error' | 'fatal'
  now?: () => Date
}

const webhooksPath = '/api/github/webhooks'

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

/** Keeps a note of a webhook that Probot refused: it never reaches the app's own handlers. */
function noteRefusal(deliveries: Deliveries, now: () => Date) {
  return (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== webhooksPath || request.method !== 'POST') return
    response.once('finish', () => {
      if (response.statusCode < 400 || response.statusCode >= 500) return
      deliveries.add({
        receivedAt: now().toISOString(),
        id: header(request, 'x-github-delivery'),
        event: header(request, 'x-github-event'),
        verified: false,
        payload: null,
      })
    })
  }
}

/**
 * The demo integrator: a Probot app as anyone would write it. It takes part in the demo only
 * through GitHub's interfaces, so it works on a real GitHub as well.
 */
export async function startIntegrator(options: IntegratorOptions): Promise<Listening> {
  const { appId, privateKey, webhookSecret, now = () => new Date() } = options
  const deliveries = openDeliveries(options.database)
  const probot = new Probot({
    appId,
    privateKey,
    secret: webhookSecret,
    baseUrl: options.gitHubApiUrl,
    logFormat: 'json',
    logLevel: options.logLevel ?? 'error',
  })
  const webhooks = await createNodeMiddleware(
    (app) => {
      app.onAny(({ id, name, payload }) => {
        const receivedAt = now().toISOString()
        deliveries.add({ receivedAt, id, event: name, verified: true, payload: { ...payload } })
      })
    },
    { probot, webhooksPath },
  )
  const { name, soukUrl } = options
  const pages = getRequestListener(integratorApp({ name, soukUrl, probot, deliveries }).fetch)
  const note = noteRefusal(deliveries, now)
  const server = createServer((request, response) => {
    note(request, response)
    webhooks(request, response, () => pages(request, response))
  })
  const listening = await listen(server, options.port, options.host)
  return { ...listening, close: () => listening.close().then(() => deliveries.close()) }
}
