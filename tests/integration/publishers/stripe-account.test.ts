import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { openOnboarding } from '@/lib/publishers/commands/open-onboarding'
import { syncReadiness } from '@/lib/publishers/commands/sync-readiness'
import { getReadiness } from '@/lib/publishers/queries/get-readiness'
import { getStripeAccount } from '@/lib/publishers/queries/get-stripe-account'
import type { AuthorizedPublisher } from '@/lib/publishers/types'
import { makeActor, must } from '../../support/market'
import { becomePublisher } from '../../support/publisher'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests

beforeAll(async () => {
  stripe = await startStripe([])
})
afterAll(() => stripe.close())

async function newPublisher(): Promise<[Actor, AuthorizedPublisher]> {
  const actor = await makeActor()
  return [actor, await becomePublisher(actor)]
}

const begin = (actor: Actor, publisher: AuthorizedPublisher, country?: string) =>
  openOnboarding(actor, publisher, { country, locale: 'en' })

/** Ends Stripe's questions in one way, and answers where the browser is sent. */
async function answer(link: string, outcome: string): Promise<string | null> {
  const body = new URLSearchParams({ outcome })
  const response = await fetch(link, { method: 'POST', body, redirect: 'manual' })
  return response.headers.get('location')
}

/** A plan of the publisher that is sold at Stripe. */
async function soldPlan({ id: publisherId, login }: AuthorizedPublisher): Promise<string> {
  const [listingId, id] = [newId('listing'), newId('plan')]
  const listing = { id: listingId, publisherId, kind: 'api_integration' as const }
  await db().listing.create({ data: { ...listing, slug: `sold-by-${login}`, currency: 'eur' } })
  const atStripe = { stripeProductId: 'prod_old', stripeMonthlyPriceId: 'price_old' }
  const price = { priceModel: 'flat_rate' as const, monthlyPrice: 900, currency: 'eur' }
  const text = { en: { name: 'Team', description: 'For teams', bullets: [], unitName: null } }
  await db().plan.create({ data: { id, listingId, number: 1, ...price, ...atStripe, text } })
  return id
}

async function readAgain(publisher: AuthorizedPublisher) {
  const account = await getStripeAccount(publisher.id)
  must(await syncReadiness(account?.id ?? ''))
  return getStripeAccount(publisher.id)
}

describe('the Stripe account of a publisher', () => {
  it('is made in the country that was chosen, and leads back to the page about payments', async () => {
    const [actor, publisher] = await newPublisher()
    const link = must(await begin(actor, publisher, 'DE'))
    const row = await db().stripeAccount.findUniqueOrThrow({ where: { publisherId: publisher.id } })
    expect(row).toMatchObject({ country: 'DE', defaultCurrency: 'eur', cardPayments: 'restricted' })
    const page = `http://127.0.0.1:3000/en/publish/${publisher.login}/payments`
    expect(await answer(link, 'active')).toBe(`${page}?onboarding=returned`)
    expect(await answer(link, 'active')).toBe(`${page}?onboarding=expired`)
    expect(await readAgain(publisher)).toMatchObject({ cardPayments: 'active', requirements: [] })
    expect((await getReadiness(publisher.id, { paid: true })).steps).toContainEqual({
      key: 'stripe',
      state: 'done',
      required: true,
    })
  })

  it.each([undefined, '', 'de', 'KP', 'XX'])('is not made in %s', async (country) => {
    const [actor, publisher] = await newPublisher()
    const refused = await begin(actor, publisher, country)
    expect(refused).toMatchObject({ error: { code: 'invalid_input', field: 'country' } })
    expect(await getStripeAccount(publisher.id)).toBeNull()
  })

  it('is one, however often and from wherever it is begun at once', async () => {
    const [actor, publisher] = await newPublisher()
    const countries = ['FR', 'FR', 'FR', 'US']
    const links = await Promise.all(countries.map((one) => begin(actor, publisher, one)))
    expect(links.every(({ ok }) => ok)).toBe(true)
    expect(await db().stripeAccount.count({ where: { publisherId: publisher.id } })).toBe(1)
  })

  it('keeps its country when Stripe’s questions are gone on with', async () => {
    const [actor, publisher] = await newPublisher()
    must(await begin(actor, publisher, 'FR'))
    must(await begin(actor, publisher, 'US'))
    expect((await getStripeAccount(publisher.id))?.country).toBe('FR')
  })

  it.each([
    ['pending', []],
    [
      'restricted',
      [
        'configuration.merchant.support.phone',
        'identity.individual.documents.primary_verification',
      ],
    ],
    ['rejected', []],
  ] as const)('that is %s says what Stripe wants of the publisher', async (outcome, wanted) => {
    const [actor, publisher] = await newPublisher()
    await answer(must(await begin(actor, publisher, 'FR')), outcome)
    expect(await readAgain(publisher)).toMatchObject({
      cardPayments: outcome,
      requirements: wanted,
    })
  })

  it('that took its access away sells nothing, and cannot be gone on with', async () => {
    const [actor, publisher] = await newPublisher()
    await answer(must(await begin(actor, publisher, 'FR')), 'active')
    const account = await readAgain(publisher)
    await fetch(`${stripe.url}/dashboard/${account?.id}/revoke`, { method: 'POST' })
    expect(await readAgain(publisher)).toMatchObject({ cardPayments: 'deauthorized' })
    expect(await begin(actor, publisher)).toMatchObject({ error: { code: 'stripe_access_lost' } })
  })

  it('that took its access away is replaced once a country is named, and stays for what was bought on it', async () => {
    const [actor, publisher] = await newPublisher()
    await answer(must(await begin(actor, publisher, 'FR')), 'active')
    const old = await readAgain(publisher)
    const planId = await soldPlan(publisher)
    await fetch(`${stripe.url}/dashboard/${old?.id}/revoke`, { method: 'POST' })
    await readAgain(publisher)
    const [link] = await Promise.all([begin(actor, publisher, 'FR'), begin(actor, publisher, 'FR')])
    const account = await getStripeAccount(publisher.id)
    expect(account?.id).not.toBe(old?.id)
    expect(account).toMatchObject({ cardPayments: 'restricted', country: 'FR' })
    await answer(must(link), 'active')
    expect(await readAgain(publisher)).toMatchObject({ cardPayments: 'active' })
    const former = await db().stripeAccount.findMany({
      where: { formerPublisherId: publisher.id },
    })
    expect(former).toMatchObject([{ id: old?.id, publisherId: null, cardPayments: 'deauthorized' }])
    expect(await db().plan.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({
      stripeProductId: null,
      stripeMonthlyPriceId: null,
      stripeGeneration: 2,
    })
    must(await syncReadiness(old?.id ?? ''))
  })

  it('that may be used again is kept, whatever country is named', async () => {
    const [actor, publisher] = await newPublisher()
    await answer(must(await begin(actor, publisher, 'FR')), 'active')
    const account = await readAgain(publisher)
    await db().stripeAccount.update({
      where: { publisherId: publisher.id },
      data: { cardPayments: 'deauthorized' },
    })
    must(await begin(actor, publisher, 'DE'))
    expect(await getStripeAccount(publisher.id)).toMatchObject({
      id: account?.id,
      cardPayments: 'active',
      country: 'FR',
    })
  })

  it('is not made while Stripe does not answer', async () => {
    const [actor, publisher] = await newPublisher()
    await stripe.fault('error500', '/v2/core/accounts', 9)
    const refused = await begin(actor, publisher, 'FR')
    expect(refused).toMatchObject({ error: { code: 'stripe_unavailable' } })
    expect(await getStripeAccount(publisher.id)).toBeNull()
  })
})
