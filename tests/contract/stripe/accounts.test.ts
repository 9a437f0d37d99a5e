import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCustomer, createPrice, other, refused, type Sandbox, seller, start } from './sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await start()
})

afterAll(() => sandbox.close())

describe('accounts', () => {
  it('do not see each other, and the platform sees neither', async () => {
    const { stripe } = sandbox
    const customer = await createCustomer(sandbox)
    for (const options of [other, {}]) {
      const error = await refused(stripe.customers.retrieve(customer.id, {}, options))
      expect(error.code).toBe('resource_missing')
      const { data } = await stripe.customers.list({}, options)
      expect(data.map(({ id }) => id)).not.toContain(customer.id)
    }
    const price = await createPrice(sandbox, 500)
    const session = stripe.checkout.sessions.create(
      { mode: 'subscription', line_items: [{ price: price.id }], success_url: 'http://localhost/' },
      {},
    )
    expect(await refused(session)).toMatchObject({ code: 'resource_missing' })
  })

  it('that are unknown answer 403', async () => {
    const error = await refused(
      sandbox.stripe.customers.list({}, { stripeAccount: 'acct_1Nobody' }),
    )
    expect(error).toMatchObject({ statusCode: 403, code: 'account_invalid' })
  })

  it('sell only when their card payments are active, which onboarding makes them', async () => {
    const { stripe } = sandbox
    const account = await stripe.v2.core.accounts.create({
      display_name: 'New Seller',
      contact_email: 'new@example.com',
      dashboard: 'full',
      identity: { country: 'DE' },
      defaults: {
        currency: 'usd',
        responsibilities: { fees_collector: 'stripe', losses_collector: 'stripe' },
      },
      configuration: { merchant: { capabilities: { card_payments: { requested: true } } } },
      include: ['configuration.merchant', 'identity', 'defaults'],
    })
    const status = (each: Stripe.V2.Core.Account) =>
      each.configuration?.merchant?.capabilities?.card_payments?.status
    expect(status(account)).toBe('restricted')
    const options = { stripeAccount: account.id }
    const product = await stripe.products.create({ name: 'Pro' }, options)
    const price = await stripe.prices.create(
      { product: product.id, currency: 'usd', unit_amount: 100, recurring: { interval: 'month' } },
      options,
    )
    const sell = () =>
      stripe.checkout.sessions.create(
        {
          mode: 'subscription',
          line_items: [{ price: price.id }],
          success_url: 'http://localhost/',
        },
        options,
      )
    expect((await refused(sell())).code).toBe('capability_not_active')
    const link = await stripe.v2.core.accountLinks.create({
      account: account.id,
      use_case: {
        type: 'account_onboarding',
        account_onboarding: {
          refresh_url: 'http://localhost/again',
          return_url: 'http://localhost/back',
        },
      },
    })
    const visit = () =>
      fetch(link.url, {
        method: 'POST',
        body: new URLSearchParams({ outcome: 'active' }),
        redirect: 'manual',
      })
    expect((await visit()).headers.get('location')).toBe('http://localhost/back')
    expect((await visit()).headers.get('location')).toBe('http://localhost/again')
    const include: Stripe.V2.Core.AccountRetrieveParams.Include[] = ['configuration.merchant']
    expect(status(await stripe.v2.core.accounts.retrieve(account.id, { include }))).toBe('active')
    expect(status(await stripe.v2.core.accounts.retrieve(account.id))).toBeUndefined()
    expect((await stripe.accounts.retrieve(account.id)).charges_enabled).toBe(true)
    expect((await sell()).status).toBe('open')
  })

  it('that take the access away can no longer be reached', async () => {
    const { stripe } = sandbox
    const { id } = await stripe.v2.core.accounts.create({ display_name: 'Leaving' })
    await stripe.customers.create({}, { stripeAccount: id })
    const revoke = await fetch(`${sandbox.url}/dashboard/${id}/revoke`, {
      method: 'POST',
      redirect: 'manual',
    })
    expect(revoke.status).toBe(303)
    const error = await refused(stripe.customers.list({}, { stripeAccount: id }))
    expect(error).toMatchObject({ statusCode: 403, code: 'account_invalid' })
  })

  it('tell whether they collect tax', async () => {
    const { stripe } = sandbox
    expect((await stripe.tax.settings.retrieve({}, seller)).status).toBe('active')
    expect((await stripe.tax.settings.retrieve({}, other)).status).toBe('pending')
  })
})
