import { Hono } from 'hono'
import type { Mailbox } from './mailbox'
import { listPage, messagePage, notFoundPage } from './pages'

const pageSize = 200

/** What the HTML of a mail may do: show itself. Its links open in the whole window. */
const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data: http: https:',
  'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
].join('; ')

/** The mailbox for people (`/`, `/{id}`) and for tests (`/messages`, `/messages/{id}`, as JSON). */
export function mailboxApp(mailbox: Mailbox): Hono {
  const app = new Hono()
  app.get('/', (c) => {
    const recipient = c.req.query('to')?.trim() ?? ''
    return c.html(listPage(mailbox.list(recipient, pageSize), mailbox.addresses(), recipient))
  })
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/messages', (c) => {
    return c.json({ messages: mailbox.list(c.req.query('to')?.trim(), pageSize) })
  })
  app.delete('/messages', (c) => {
    mailbox.clear()
    return c.body(null, 204)
  })
  app.get('/messages/:id{\\d+}', (c) => {
    const message = mailbox.find(Number(c.req.param('id')))
    return message ? c.json(message) : c.json({ message: 'Not Found' }, 404)
  })
  app.get('/:id{\\d+}', (c) => {
    const message = mailbox.find(Number(c.req.param('id')))
    return message ? c.html(messagePage(message)) : c.html(notFoundPage(), 404)
  })
  app.get('/:id{\\d+}/html', (c) => {
    const content = mailbox.find(Number(c.req.param('id')))?.html
    if (!content) return c.html(notFoundPage(), 404)
    c.header('Content-Security-Policy', mailPolicy)
    return c.html(`<base target="_top">${content}`)
  })
  app.notFound((c) => c.html(notFoundPage(), 404))
  return app
}
