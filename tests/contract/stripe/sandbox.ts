import { createServer } from 'node:http'
import Stripe from 'stripe'
import type { SeedEndpoint } from '../../../lib/sandbox/stripe/seed'
import { startStripeSandbox } from '../../../lib/sandbox/stripe/server'

export const secretKey = 'sk_test_sandbox_51'
export const seller = { stripeAccount: 'acct_1Seller' }
export const other = { stripeAccount: 'acct_1Other' }

const day = 86_400_000

/** A running sandbox, the real SDK before it, and a clock that the test moves. */
export async function start(endpoints: SeedEndpoint[] = [], database = ':memory:') {
  let offset = Date.UTC(2026, 0, 31, 12) - Date.now()
  const now = () => new Date(Date.now() + offset)
  const sandbox = await startStripeSandbox({
    port: 0,
    host: '127.0.0.1',
    database,
    secretKey,
    accounts: [
      {
        id: seller.stripeAccount,
        displayName: 'Octo Tools',
        email: 'tools@example.com',
        country: 'FR',
        defaultCurrency: 'usd',
        cardPayments: 'active',
        taxRate: 20,
      },
      {
        id: other.stripeAccount,
        displayName: 'Other Seller',
        email: 'other@example.com',
        country: 'US',
        defaultCurrency: 'usd',
        cardPayments: 'restricted',
      },
    ],
    endpoints,
    now,
    advance: (to) => {
      offset = to.getTime() - Date.now()
    },
  })
  const { hostname, port } = new URL(sandbox.url)
  const client = (key = secretKey) =>
    new Stripe(key, {
      host: hostname,
      port: Number(port),
      protocol: 'http',
      telemetry: false,
      maxNetworkRetries: 0,
    })
  return {
    url: sandbox.url,
    stripe: client(),
    client,
    now,
    close: sandbox.close,
    /** Moves the clock through its page, so that everything due has happened afterwards. */
    async advance(days: number) {
      const to = new Date(now().getTime() + days * day)
      const body = new URLSearchParams({ to: to.toISOString().slice(0, 19) })
      const response = await fetch(`${sandbox.url}/clock`, {
        method: 'POST',
        body,
        redirect: 'manual',
      })
      if (response.status !== 303) throw new Error(`the clock answered ${response.status}`)
    },
  }
}

export type Sandbox = Awaited<ReturnType<typeof start>>

/** A product with one recurring price. */
export async function createPrice(
  { stripe }: Sandbox,
  unit_amount: number,
  interval: 'month' | 'year' = 'month',
): Promise<Stripe.Price> {
  const product = await stripe.products.create({ name: 'Pro' }, seller)
  return stripe.prices.create(
    { product: product.id, currency: 'usd', unit_amount, recurring: { interval } },
    seller,
  )
}

/** A customer with a card that pays, by Stripe's ready-made name. */
export async function createCustomer(
  { stripe }: Sandbox,
  card = 'pm_card_visa',
  params: Stripe.CustomerCreateParams = {},
): Promise<Stripe.Customer> {
  const customer = await stripe.customers.create({ email: 'octo@example.com', ...params }, seller)
  const method = await stripe.paymentMethods.attach(card, { customer: customer.id }, seller)
  return stripe.customers.update(
    customer.id,
    { invoice_settings: { default_payment_method: method.id } },
    seller,
  )
}

/** Sends the Checkout page's form, as a browser would, with the total that the page shows. */
export async function payPage(
  session: Stripe.Checkout.Session,
  fields: Record<string, string> = {},
): Promise<Response> {
  const url = session.url ?? ''
  const page = await (await fetch(url)).text()
  const total = /name="total" value="(\d+)"/.exec(page)?.[1] ?? ''
  const body = new URLSearchParams({
    email: 'octo@example.com',
    name: 'Octo Cat',
    number: '4242 4242 4242 4242',
    total,
    ...fields,
  })
  return fetch(url, { method: 'POST', body, redirect: 'manual' })
}

/** An error that the SDK must throw. */
export async function refused(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Stripe.errors.StripeError) return error
  throw new Error(`expected a Stripe error, got ${String(error)}`)
}

/** A server that keeps what it is sent, to be given as a webhook endpoint. */
export async function startReceiver() {
  const received: { body: string; signature: string }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      received.push({ body, signature: String(request.headers['stripe-signature']) })
      response.writeHead(200).end('ok')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  return {
    url: `http://127.0.0.1:${address.port}/webhooks`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** Waits until something holds, at most five seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5000
  while (!condition()) {
    if (Date.now() > end) throw new Error('it did not happen within five seconds')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
