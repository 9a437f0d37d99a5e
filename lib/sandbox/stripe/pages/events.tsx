/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { type Delivery, deliveriesOf, resend } from '../events/deliveries'
import { platform, type World } from '../scope'
import type { StripeEvent } from '../types'
import { Layout } from './layout'

const shown = 50

/** Events with their deliveries, newest first, and a way to send one again. */
export function eventPages(world: World, changed: () => void): Hono {
  const app = new Hono()
  app.get('/events', (call) => {
    const account = call.req.query('account') ?? ''
    const accounts = [platform, ...world.objects.all(platform, 'account').map(({ id }) => id)]
    const chosen = accounts.includes(account) ? [account] : accounts
    const events = chosen
      .flatMap((id) => world.objects.page(id, 'event', {}, { limit: shown }).data)
      .sort((a, b) => b.created - a.created)
      .slice(0, shown)
    return call.html(
      <Layout title="Events" tools>
        <form class="inline" method="get">
          <label>
            Account
            <select name="account">
              <option value="">All</option>
              {accounts.map((id) => (
                <option key={id} value={id} selected={id === account}>
                  {id}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">Show</button>
        </form>
        {events.length === 0 && <p>Nothing has happened yet.</p>}
        {events.map((event) => (
          <EventRow key={event.id} event={event} deliveries={deliveriesOf(world, event)} />
        ))}
      </Layout>,
    )
  })
  app.post('/events/deliveries/:id/resend', (call) => {
    resend(world, Number(call.req.param('id')))
    changed()
    return call.redirect('/events', 303)
  })
  return app
}

function EventRow({ event, deliveries }: { event: StripeEvent; deliveries: Delivery[] }) {
  return (
    <details>
      <summary>
        <code>{event.type}</code> · {event.account ?? 'platform'} ·{' '}
        {new Date(event.created * 1000).toISOString()} · {deliveries.map(result).join(', ')}
      </summary>
      {deliveries.map((delivery) => (
        <form
          key={delivery.id}
          class="inline"
          method="post"
          action={`/events/deliveries/${delivery.id}/resend`}
        >
          <span>
            {delivery.url}: {result(delivery)} after {delivery.attempts} attempts. {delivery.note}
          </span>
          <button type="submit">Send again</button>
        </form>
      ))}
      <pre>{JSON.stringify(event, null, 2)}</pre>
    </details>
  )
}

function result(delivery: Delivery): string {
  if (delivery.status !== null) return String(delivery.status)
  return delivery.next_at === null ? 'failed' : 'waiting'
}
