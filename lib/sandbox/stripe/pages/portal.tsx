/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { testCard } from '../billing/test-cards'
import { attachCard, chargeInvoicesTo, confirmCard, createCard } from '../engine/cards'
import { formatAmount, periodOf } from '../engine/items'
import { seller } from '../engine/seller'
import { change, find, load, type Scope, scopeOf, type World } from '../scope'
import { inTransaction } from '../store/database'
import type { Invoice, PortalSession, Subscription } from '../types'
import { CardFields } from './card-fields'
import { readForm } from './form'
import { Layout } from './layout'
import { dayIn, type Language, languageOf, type Messages, messagesIn } from './messages'

const lives = 3600

/** The customer portal: change the card, read invoices, cancel or keep a subscription. */
export function portalPages(world: World, changed: () => void): Hono {
  const app = new Hono()
  app.get('/p/session/:account/:id', (call) => withSession(world, call, show))
  app.post('/p/session/:account/:id', async (call) => {
    const field = await readForm(call)
    const response = await withSession(world, call, (context, scope, session) =>
      inTransaction(world.database, () => act(context, scope, session, field)),
    )
    changed()
    return response
  })
  return app
}

type Reply = Response | Promise<Response>

function withSession(
  world: World,
  call: Context,
  work: (call: Context, scope: Scope, session: PortalSession) => Reply,
): Reply {
  const scope = scopeOf(world, call.req.param('account') ?? '')
  const session = find(scope, 'portal_session', call.req.param('id') ?? '')
  const asked = call.req.path + new URL(call.req.url).search
  const open = session && session.created + lives > scope.now && session.url.endsWith(asked)
  return open ? work(call, scope, session) : call.notFound()
}

function act(
  call: Context,
  scope: Scope,
  session: PortalSession,
  field: (name: string) => string,
): Reply {
  const subscription = find(scope, 'subscription', field('subscription'))
  if (subscription?.customer === session.customer && subscription.status !== 'canceled') {
    const ends = field('action') === 'cancel'
    const patch = {
      cancel_at_period_end: ends,
      cancel_at: ends ? periodOf(subscription.items.data).end : null,
      canceled_at: ends ? scope.now : null,
    }
    change(scope, 'subscription', subscription, patch, 'customer.subscription.updated')
    return call.redirect(session.url, 303)
  }
  const card = testCard(field('card') || field('number'))
  if (!card || card.refused) return show(call, scope, session, card ? 'card_declined' : 'number')
  const method = createCard(scope, card)
  attachCard(scope, method, session.customer)
  if (card.secure === 'once') confirmCard(scope, method.id)
  chargeInvoicesTo(scope, load(scope, 'customer', session.customer), method.id)
  for (const each of subscriptionsOf(scope, session)) {
    const patch = { default_payment_method: method.id }
    change(scope, 'subscription', each, patch, 'customer.subscription.updated')
  }
  return call.redirect(session.url, 303)
}

function subscriptionsOf(scope: Scope, { customer }: PortalSession): Subscription[] {
  return scope.world.objects
    .all(scope.account, 'subscription', { customer })
    .filter(({ status }) => status !== 'canceled' && status !== 'incomplete_expired')
}

function show(
  call: Context,
  scope: Scope,
  session: PortalSession,
  error?: 'number' | 'card_declined',
): Reply {
  const language = languageOf(session.locale, call.req.header('accept-language'))
  const text = messagesIn(language)
  const invoices = scope.world.objects.all(scope.account, 'invoice', { customer: session.customer })
  return call.html(
    <Layout title={text.portal} lang={language}>
      <p>{text.soldBy(seller(scope).name)}</p>
      {error && (
        <p class="note bad" role="alert">
          {text.errors[error]}
        </p>
      )}
      {subscriptionsOf(scope, session).map((subscription) => (
        <SubscriptionRow key={subscription.id} {...{ scope, subscription, language, text }} />
      ))}
      <h2>{text.updateCard}</h2>
      <form class="stack" method="post">
        <CardFields text={text} submit={text.use} />
      </form>
      <h2>{text.invoices}</h2>
      <Invoices rows={invoices} language={language} text={text} />
      {session.return_url && <a href={session.return_url}>{text.return(seller(scope).name)}</a>}
    </Layout>,
    error ? 422 : 200,
  )
}

interface RowProps {
  scope: Scope
  subscription: Subscription
  language: Language
  text: Messages
}

function SubscriptionRow({ scope, subscription, language, text }: RowProps) {
  const names = subscription.items.data.map(
    (item) => `${item.quantity ?? 1} × ${load(scope, 'product', item.price.product).name}`,
  )
  const end = dayIn(language, periodOf(subscription.items.data).end)
  const ends = subscription.cancel_at_period_end
  return (
    <form class="note stack" method="post">
      <strong>{names.join(', ')}</strong>
      <span>{ends ? text.endsOn(end) : text.renewsOn(end)}</span>
      <input type="hidden" name="subscription" value={subscription.id} />
      <button type="submit" name="action" value={ends ? 'keep' : 'cancel'}>
        {ends ? text.undo : text.cancel}
      </button>
    </form>
  )
}

interface InvoicesProps {
  rows: Invoice[]
  language: Language
  text: Messages
}

function Invoices({ rows, language, text }: InvoicesProps) {
  if (rows.length === 0) return <p>{text.noInvoices}</p>
  return (
    <ul>
      {rows.map((invoice) => (
        <li key={invoice.id}>
          {dayIn(language, invoice.created)} ·{' '}
          {invoice.hosted_invoice_url ? (
            <a href={invoice.hosted_invoice_url}>{text.invoice(invoice.number ?? '')}</a>
          ) : (
            text.status.draft
          )}{' '}
          · {formatAmount(invoice.total, invoice.currency, language)}
        </li>
      ))}
    </ul>
  )
}
