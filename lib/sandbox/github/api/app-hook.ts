import { Hono } from 'hono'
import { z } from 'zod'
import type { Sandbox } from '../sandbox'
import { type App, appOf, updateApp } from '../store/apps'
import { type Delivery, deliveriesOf, findDelivery } from '../store/deliveries'
import { redeliver } from '../webhooks/emit'
import type { ApiEnv } from './actor'
import { readBody } from './body'
import { notFound, unprocessable } from './errors'
import { asApp } from './guards'
import { pageSize, withQuery } from './paging'

const configChange = z.object({
  url: z.url().optional(),
  secret: z.string().optional(),
  content_type: z.literal('json').optional(),
  insecure_ssl: z.union([z.string(), z.number()]).optional(),
})

function configJson(app: App) {
  return {
    content_type: 'json',
    insecure_ssl: '0',
    ...(app.webhookUrl === null ? {} : { url: app.webhookUrl }),
    ...(app.webhookSecret === null ? {} : { secret: '********' }),
  }
}

function itemJson(delivery: Delivery) {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.redelivery,
    duration: delivery.duration,
    status: delivery.status,
    status_code: delivery.statusCode,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: delivery.repositoryId,
    throttled_at: null,
  }
}

function deliveryJson(delivery: Delivery) {
  return {
    ...itemJson(delivery),
    url: delivery.url,
    request: { headers: delivery.requestHeaders, payload: JSON.parse(delivery.payload) },
    response: { headers: delivery.responseHeaders ?? {}, payload: delivery.responseBody },
  }
}

function hasStatus(delivery: Delivery, status: string | undefined): boolean {
  const succeeded = Math.floor((delivery.statusCode ?? 0) / 100) === 2
  return status === undefined || succeeded === (status === 'success')
}

function ownDelivery(sandbox: Sandbox, app: App, id: string): Delivery {
  const delivery = findDelivery(sandbox.database, Number(id))
  if (delivery?.appId !== app.id || delivery.deliveredAt === null) throw notFound()
  return delivery
}

/** An app's own webhook: where it goes, and what was sent. */
export function appHookRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const { database } = sandbox
  const routes = new Hono<ApiEnv>()

  routes.get('/app/hook/config', (c) => c.json(configJson(asApp(c.var.actor).app)))

  routes.patch('/app/hook/config', async (c) => {
    const { app } = asApp(c.var.actor)
    const change = await readBody(c, configChange)
    updateApp(database, app.id, { webhookUrl: change.url, webhookSecret: change.secret })
    return c.json(configJson(appOf(database, app.id)))
  })

  routes.get('/app/hook/deliveries', (c) => {
    const { app } = asApp(c.var.actor)
    const { cursor, status } = c.req.query()
    if (status !== undefined && status !== 'success' && status !== 'failure') {
      throw unprocessable('Validation Failed')
    }
    const before = cursor === undefined ? Number.POSITIVE_INFINITY : Number(cursor.slice(3))
    if (Number.isNaN(before)) throw unprocessable('Invalid cursor')
    const matching = deliveriesOf(database, app.id).filter(
      (delivery) => delivery.id < before && hasStatus(delivery, status),
    )
    const page = matching.slice(0, pageSize(c))
    const last = page.at(-1)
    if (last !== undefined && matching.length > page.length) {
      c.header('Link', `<${withQuery(sandbox, c, { cursor: `v1_${last.id}` })}>; rel="next"`)
    }
    return c.json(page.map(itemJson))
  })

  routes.get('/app/hook/deliveries/:id{[0-9]+}', (c) =>
    c.json(deliveryJson(ownDelivery(sandbox, asApp(c.var.actor).app, c.req.param('id')))),
  )

  routes.post('/app/hook/deliveries/:id{[0-9]+}/attempts', (c) => {
    const delivery = ownDelivery(sandbox, asApp(c.var.actor).app, c.req.param('id'))
    if (redeliver(sandbox, delivery) === undefined) {
      throw unprocessable('The webhook of the app is not active.')
    }
    return c.json({}, 202)
  })

  return routes
}
