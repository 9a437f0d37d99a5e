import { Hono } from 'hono'
import type { Probot } from 'probot'
import type { Deliveries } from './deliveries'
import { readInstallation } from './installation'
import { deliveriesPage, notSetUpPage, setupPage } from './pages'

const pageSize = 200

export interface WebOptions {
  name: string
  soukUrl: string
  probot: Probot
  deliveries: Deliveries
}

/** The pages of the app: what reached it (`/`, as JSON at `/deliveries`), and its Setup URL. */
export function integratorApp({ name, soukUrl, probot, deliveries }: WebOptions): Hono {
  const app = new Hono()
  app.get('/', (c) => c.html(deliveriesPage(name, deliveries.list(pageSize))))
  app.get('/deliveries', (c) => c.json({ deliveries: deliveries.list(pageSize) }))
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/setup', async (c) => {
    const id = c.req.query('installation_id')
    if (c.req.query('setup_action') === 'request') {
      const reason = 'The request was sent. An owner of the organization decides on it.'
      return c.html(notSetUpPage(name, soukUrl, reason))
    }
    if (!id || !/^\d{1,15}$/.test(id)) {
      const reason = 'The address names no installation. Install the app from its page on GitHub.'
      return c.html(notSetUpPage(name, soukUrl, reason), 400)
    }
    const facts = await readInstallation(probot, Number(id))
    if (facts) return c.html(setupPage(name, soukUrl, facts))
    const reason = `GitHub does not know installation ${id} of this app.`
    return c.html(notSetUpPage(name, soukUrl, reason), 404)
  })
  app.onError((error, c) => {
    probot.log.error(error)
    const reason = 'GitHub could not be asked. Load this page again in a moment.'
    return c.html(notSetUpPage(name, soukUrl, reason), 502)
  })
  return app
}
