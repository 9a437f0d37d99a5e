/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { testCard } from '../billing/test-cards'
import { attachCard, confirmCard, createCard } from '../engine/cards'
import { collect } from '../engine/collect'
import { formatAmount } from '../engine/items'
import { seller } from '../engine/seller'
import { find, load, type Scope, scopeOf, type World } from '../scope'
import { inTransaction } from '../store/database'
import type { Invoice } from '../types'
import { CardFields } from './card-fields'
import { ConfirmPage } from './confirm-page'
import { readForm } from './form'
import { Layout } from './layout'
import { dayIn, languageOf, messagesIn } from './messages'
import { OrderSummary } from './order-summary'

type ErrorKey = keyof ReturnType<typeof messagesIn>['errors']

/** The hosted page of an invoice, where it can be paid, and its print view. */
export function invoicePages(world: World, changed: () => void): Hono {
  const app = new Hono()
  app.get('/invoice/:account/:id', (call) => withInvoice(world, call, show))
  app.get('/invoice/:account/:id/print', (call) => withInvoice(world, call, show))
  app.post('/invoice/:account/:id', async (call) => {
    const field = await readForm(call)
    const response = await withInvoice(world, call, (context, scope, invoice) =>
      inTransaction(world.database, () => pay(context, scope, invoice, field)),
    )
    changed()
    return response
  })
  return app
}

type Reply = Response | Promise<Response>

function withInvoice(
  world: World,
  call: Context,
  work: (call: Context, scope: Scope, invoice: Invoice) => Reply,
): Reply {
  const scope = scopeOf(world, call.req.param('account') ?? '')
  const invoice = find(scope, 'invoice', call.req.param('id') ?? '')
  return invoice ? work(call, scope, invoice) : call.notFound()
}

function wording(call: Context, scope: Scope, invoice: Invoice) {
  const customer = find(scope, 'customer', invoice.customer ?? '')
  const preferred = customer?.preferred_locales?.[0] ?? null
  const language = languageOf(preferred, call.req.header('accept-language'))
  return { language, text: messagesIn(language) }
}

function show(call: Context, scope: Scope, invoice: Invoice, error?: ErrorKey): Reply {
  const { language, text } = wording(call, scope, invoice)
  const status = Object.entries(text.status).find(([key]) => key === invoice.status)?.[1]
  const amount = formatAmount(invoice.amount_due, invoice.currency, language)
  return call.html(
    <Layout title={text.invoice(invoice.number ?? '')} lang={language}>
      {error && (
        <p class="note bad" role="alert">
          {text.errors[error]}
        </p>
      )}
      <p>
        {text.soldBy(seller(scope).name)} ·{' '}
        {text.billedTo(invoice.customer_name ?? invoice.customer_email ?? '')} · {status}
      </p>
      <p>
        {text.issued} {dayIn(language, invoice.effective_at ?? invoice.created)}
        {invoice.due_date && ` · ${text.dueOn} ${dayIn(language, invoice.due_date)}`}
      </p>
      {(invoice.custom_fields ?? []).map(({ name, value }) => (
        <p key={name}>
          {name}: {value}
        </p>
      ))}
      <OrderSummary invoice={invoice} language={language} text={text} totalLabel={text.amountDue} />
      {invoice.footer && <p class="faint">{invoice.footer}</p>}
      {invoice.status === 'open' && (
        <form class="stack no-print" method="post" action={addressOf(scope, invoice)}>
          <CardFields text={text} submit={text.pay(amount)} />
        </form>
      )}
      <a class="no-print" href={`${addressOf(scope, invoice)}/print`}>
        {text.print}
      </a>
    </Layout>,
    error ? 422 : 200,
  )
}

function pay(
  call: Context,
  scope: Scope,
  invoice: Invoice,
  field: (name: string) => string,
): Reply {
  if (invoice.status !== 'open') return call.redirect(addressOf(scope, invoice), 303)
  const number = field('card') || field('number')
  const card = testCard(number)
  if (!card) return show(call, scope, invoice, 'number')
  if (card.refused) {
    return show(
      call,
      scope,
      invoice,
      card.refused.code === 'expired_card' ? 'expired_card' : 'card_declined',
    )
  }
  if (field('answer') === 'refuse') return show(call, scope, invoice, 'authentication')
  if (card.secure !== 'never' && field('answer') !== 'confirm')
    return ask(call, scope, invoice, number)
  const method = createCard(scope, card)
  attachCard(scope, load(scope, 'payment_method', method.id), invoice.customer ?? '')
  if (card.secure !== 'never') confirmCard(scope, method.id)
  const collected = collect(scope, invoice, 'confirmed', method.id)
  if (collected.invoice.status !== 'paid')
    return show(call, scope, collected.invoice, 'card_declined')
  return call.redirect(addressOf(scope, invoice), 303)
}

function ask(call: Context, scope: Scope, invoice: Invoice, card: string): Reply {
  const { language, text } = wording(call, scope, invoice)
  return call.html(
    <ConfirmPage
      action={addressOf(scope, invoice)}
      hidden={{ card }}
      amount={formatAmount(invoice.amount_due, invoice.currency, language)}
      seller={seller(scope).name}
      language={language}
      text={text}
    />,
  )
}

function addressOf(scope: Scope, invoice: Invoice): string {
  return `/invoice/${scope.account}/${invoice.id}`
}
