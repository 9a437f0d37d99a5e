/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import type { Sandbox } from '../sandbox'
import { type Delivery, deliveriesOf, findDelivery } from '../store/deliveries'
import { redeliver } from '../webhooks/emit'
import { ActionButton, Page } from './layout'
import { APP_SETTINGS, type OwnApp, ownApp } from './own-app'
import { pageNotFound, type WebEnv } from './web'

const MOST_SHOWN = 100

function List({ own, deliveries }: { own: OwnApp; deliveries: Delivery[] }) {
  return (
    <Page title={`${own.app.name}: recent deliveries`} viewer={own.viewer}>
      {deliveries.length === 0 && <p>Nothing was sent yet.</p>}
      <table>
        {deliveries.map((delivery) => (
          <tr key={delivery.id}>
            <td>
              <a href={`${own.path}/deliveries/${delivery.id}`}>
                {delivery.event} {delivery.action}
              </a>
            </td>
            <td>
              {delivery.statusCode} {delivery.status}
              {delivery.redelivery && ' · redelivery'}
            </td>
            <td class="dim">
              {delivery.deliveredAt} · {delivery.duration} s
            </td>
          </tr>
        ))}
      </table>
    </Page>
  )
}

function Headers({ headers }: { headers: Record<string, string> | null }) {
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`)
  return <pre>{lines.join('\n')}</pre>
}

function One({ own, delivery }: { own: OwnApp; delivery: Delivery }) {
  return (
    <Page title={`${delivery.event} ${delivery.action ?? ''}`} viewer={own.viewer}>
      <p class="mono">{delivery.guid}</p>
      <ActionButton action={`${own.path}/deliveries/${delivery.id}/redeliver`} label="Redeliver" />
      <h2>Request to {delivery.url}</h2>
      <Headers headers={delivery.requestHeaders} />
      <pre>{JSON.stringify(JSON.parse(delivery.payload), null, 2)}</pre>
      <h2>
        Response: {delivery.statusCode} {delivery.status}
      </h2>
      <Headers headers={delivery.responseHeaders} />
      <pre>{delivery.responseBody}</pre>
    </Page>
  )
}

function find(sandbox: Sandbox, c: Context<WebEnv>, own: OwnApp): Delivery {
  const delivery = findDelivery(sandbox.database, Number(c.req.param('id')))
  if (delivery?.appId !== own.app.id) throw pageNotFound()
  return delivery
}

/** What was sent to an app's webhook, and once more. */
export function appDeliveriesRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  for (const base of APP_SETTINGS) {
    routes.get(`${base}/:slug/deliveries`, (c) => {
      const own = ownApp(sandbox, c)
      const deliveries = deliveriesOf(sandbox.database, own.app.id).slice(0, MOST_SHOWN)
      return c.html(<List own={own} deliveries={deliveries} />)
    })
    routes.get(`${base}/:slug/deliveries/:id{[0-9]+}`, (c) => {
      const own = ownApp(sandbox, c)
      return c.html(<One own={own} delivery={find(sandbox, c, own)} />)
    })
    routes.post(`${base}/:slug/deliveries/:id{[0-9]+}/redeliver`, (c) => {
      const own = ownApp(sandbox, c)
      redeliver(sandbox, find(sandbox, c, own))
      return c.redirect(`${own.path}/deliveries`, 303)
    })
  }

  return routes
}
