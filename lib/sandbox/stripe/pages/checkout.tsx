/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { StripeError } from '../api/errors'
import { codeByText } from '../api/promotion-codes'
import { isTaxId } from '../billing/tax-ids'
import { testCard } from '../billing/test-cards'
import { createCard } from '../engine/cards'
import { checkoutInvoice, sessionAmounts } from '../engine/checkout-total'
import { formatAmount } from '../engine/items'
import { type Paid, payCheckout } from '../engine/pay-checkout'
import { seller } from '../engine/seller'
import { change, find, load, type Scope, scopeOf, type World } from '../scope'
import { inTransaction } from '../store/database'
import type { BuyerDetails, CheckoutRecipe } from '../store/kinds'
import type { Address, CheckoutSession } from '../types'
import { CheckoutPage, type CheckoutView, ClosedPage, successUrl } from './checkout-view'
import { ConfirmPage } from './confirm-page'
import { isCountry } from './countries'
import { readForm } from './form'
import { languageOf, messagesIn } from './messages'

type ErrorKey = keyof CheckoutView['text']['errors']
type Field = (name: string) => string

/** The hosted Checkout page: pay, be declined, confirm with the bank, or leave. */
export function checkoutPages(world: World, changed: () => void): Hono {
  const app = new Hono()
  app.get('/c/pay/:id', (call) =>
    withSession(world, call, (scope, session) => show(call, scope, session)),
  )
  app.post('/c/pay/:id', async (call) => {
    const field = await readForm(call)
    const response = await withSession(world, call, (scope, session) =>
      inTransaction(world.database, () => submit(call, scope, session, field)),
    )
    changed()
    return response
  })
  app.post('/c/pay/:id/address', async (call) => {
    const field = await readForm(call)
    return withSession(world, call, (scope, session) => {
      const address = addressFrom(field)
      if (!address) return show(call, scope, session, 'country')
      return show(call, scope, keepAddress(scope, session, address))
    })
  })
  app.post('/c/pay/:id/promotion', async (call) => {
    const field = await readForm(call)
    return withSession(world, call, (scope, session) =>
      applyCode(call, scope, session, field('code')),
    )
  })
  app.get('/c/pay/:id/confirm', (call) =>
    withSession(world, call, (scope, session) => ask(call, scope, session)),
  )
  app.post('/c/pay/:id/confirm', async (call) => {
    const field = await readForm(call)
    const response = await withSession(world, call, (scope, session) =>
      inTransaction(world.database, () => answer(call, scope, session, field('answer'))),
    )
    changed()
    return response
  })
  return app
}

type Reply = Response | Promise<Response>

async function withSession(
  world: World,
  call: Context,
  work: (scope: Scope, session: CheckoutSession) => Reply,
): Promise<Response> {
  const id = call.req.param('id') ?? ''
  const account = world.objects.ownerOf('checkout_session', id)
  const scope = account === undefined ? undefined : scopeOf(world, account)
  const session = scope && find(scope, 'checkout_session', id)
  if (!scope || !session) return call.notFound()
  if (session.status !== 'open' || session.expires_at <= scope.now) {
    const { language, text } = wording(call, session)
    const closed =
      session.status === 'complete' ? session : { ...session, status: 'expired' as const }
    return call.html(<ClosedPage session={closed} language={language} text={text} />)
  }
  return work(scope, session)
}

function wording(call: Context, session: CheckoutSession) {
  const language = languageOf(session.locale, call.req.header('accept-language'))
  return { language, text: messagesIn(language) }
}

function show(
  call: Context,
  scope: Scope,
  session: CheckoutSession,
  error?: ErrorKey,
  entered: CheckoutView['entered'] = { email: null, name: null },
): Reply {
  const { language, text } = wording(call, session)
  const recipe = load(scope, 'checkout_recipe', session.id)
  const customer = session.customer ? load(scope, 'customer', session.customer) : null
  const [first] = recipe.items
  const price = load(scope, 'price', first?.price ?? '')
  const address = session.customer_details?.address ?? null
  const needsAddress =
    session.automatic_tax.enabled || session.billing_address_collection === 'required'
  const trialEnd = recipe.trial_days ? scope.now + recipe.trial_days * 86_400 : recipe.trial_end
  const view: CheckoutView = {
    session,
    customer,
    seller: seller(scope).name,
    products: productsOf(scope, recipe),
    invoice: checkoutInvoice(scope, session, address),
    recurring: recipe.items.reduce(
      (sum, item) => sum + (load(scope, 'price', item.price).unit_amount ?? 0) * item.quantity,
      0,
    ),
    price,
    trialEnd,
    asksCountry: needsAddress && (!customer?.address?.country || recipe.may_update_address),
    country: address?.country ?? null,
    entered,
    error: error ? text.errors[error] : null,
    language,
    text,
  }
  return call.html(<CheckoutPage {...view} />, error ? 422 : 200)
}

function productsOf(scope: Scope, recipe: CheckoutRecipe): Map<string, string> {
  const ids = recipe.items.map(({ price }) => load(scope, 'price', price).product)
  return new Map(ids.map((id) => [id, load(scope, 'product', id).name]))
}

function submit(call: Context, scope: Scope, session: CheckoutSession, field: Field): Reply {
  const details = detailsFrom(scope, session, field)
  const problem = check(session, details)
  if (problem) return show(call, scope, session, problem, details)
  const current = details.address ? keepAddress(scope, session, details.address) : session
  const invoice = checkoutInvoice(scope, current, details.address)
  if (field('total') !== String(invoice.amount_due))
    return show(call, scope, current, 'total', details)
  const needsCard = invoice.amount_due > 0 || session.payment_method_collection === 'always'
  const card = testCard(field('card') || field('number'))
  if (needsCard && !card) return show(call, scope, current, 'number', details)
  const { name, email, address } = details
  const method = needsCard && card ? createCard(scope, card, { name, email, address }).id : null
  const paid = payCheckout(scope, current, details, method, false)
  return finish(call, scope, current, paid, details)
}

function finish(
  call: Context,
  scope: Scope,
  session: CheckoutSession,
  paid: Paid,
  details: BuyerDetails,
): Reply {
  if (paid.kind === 'complete') return call.redirect(successUrl(paid.session), 303)
  if (paid.kind === 'confirm') return call.redirect(`/c/pay/${session.id}/confirm`, 303)
  const { code, declineCode } = paid.decline
  const known = code === 'processing_error' ? 'card_declined' : code
  const error = declineCode === 'insufficient_funds' ? declineCode : known
  return show(call, scope, session, error, details)
}

function check(session: CheckoutSession, details: BuyerDetails): ErrorKey | null {
  if (!details.email || !/^\S+@\S+$/.test(details.email)) return 'email'
  if (session.automatic_tax.enabled && !details.address?.country) return 'country'
  if (details.tax_id && !isTaxId('eu_vat', details.tax_id.value)) return 'tax_id'
  const terms = session.consent_collection?.terms_of_service === 'required'
  return terms && !details.terms ? 'terms' : null
}

function detailsFrom(scope: Scope, session: CheckoutSession, field: Field): BuyerDetails {
  const customer = session.customer ? load(scope, 'customer', session.customer) : null
  const taxId = field('tax_id')
  return {
    email: customer?.email ?? session.customer_email ?? (field('email') || null),
    name: field('name') || customer?.name || null,
    address: addressFrom(field) ?? session.customer_details?.address ?? customer?.address ?? null,
    tax_id: taxId ? { type: 'eu_vat', value: taxId } : null,
    terms: field('terms') === 'accepted',
  }
}

function addressFrom(field: Field): Address | null {
  const country = field('country')
  if (!isCountry(country)) return null
  const postal_code = field('postal_code') || null
  return { city: null, country, line1: null, line2: null, postal_code, state: null }
}

/** The address decides the tax: the session's totals follow it. */
function keepAddress(scope: Scope, session: CheckoutSession, address: Address): CheckoutSession {
  const amounts = sessionAmounts(session, checkoutInvoice(scope, session, address))
  const details = session.customer_details
  return change(scope, 'checkout_session', session, {
    ...amounts,
    customer_details: {
      business_name: null,
      email: details?.email ?? null,
      individual_name: null,
      name: details?.name ?? null,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
      address,
    },
  })
}

function applyCode(call: Context, scope: Scope, session: CheckoutSession, text: string): Reply {
  const code = session.allow_promotion_codes ? codeByText(scope, text) : undefined
  if (!code) return show(call, scope, session, 'promotion')
  const discounts = [{ coupon: null, promotion_code: code.id }]
  try {
    const changed = { ...session, discounts }
    const address = session.customer_details?.address ?? null
    const amounts = sessionAmounts(changed, checkoutInvoice(scope, changed, address))
    const saved = change(scope, 'checkout_session', session, { discounts, ...amounts })
    return show(call, scope, saved)
  } catch (error) {
    if (error instanceof StripeError) return show(call, scope, session, 'promotion')
    throw error
  }
}

function ask(call: Context, scope: Scope, session: CheckoutSession): Reply {
  const { language, text } = wording(call, session)
  const recipe = load(scope, 'checkout_recipe', session.id)
  if (!recipe.awaiting) return call.redirect(`/c/pay/${session.id}`, 303)
  const invoice = checkoutInvoice(scope, session, recipe.awaiting.details.address)
  return call.html(
    <ConfirmPage
      action={`/c/pay/${session.id}/confirm`}
      amount={formatAmount(invoice.amount_due, invoice.currency, language)}
      seller={seller(scope).name}
      language={language}
      text={text}
    />,
  )
}

function answer(call: Context, scope: Scope, session: CheckoutSession, reply: string): Reply {
  const recipe = load(scope, 'checkout_recipe', session.id)
  const { awaiting } = recipe
  if (!awaiting) return call.redirect(`/c/pay/${session.id}`, 303)
  change(scope, 'checkout_recipe', recipe, { awaiting: null })
  if (reply !== 'confirm') {
    return show(call, scope, session, 'authentication', awaiting.details)
  }
  const paid = payCheckout(scope, session, awaiting.details, awaiting.method, true)
  return finish(call, scope, session, paid, awaiting.details)
}
