import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getHome } from '@/lib/catalogue/queries/get-home'
import { decrypt } from '@/lib/core/secrets'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { getListingPage } from '@/lib/listings/queries'
import { ensurePlanPrices } from '@/lib/plans/commands/ensure-plan-prices'
import { demoListings } from '@/prisma/demo/listings'
import { caseroom } from '@/prisma/demo/listings/caseroom'
import { hexlint } from '@/prisma/demo/listings/hexlint'
import { demoPublishers } from '@/prisma/demo/publishers'
import { demoStripeAccountId } from '@/prisma/demo/stripe-account'
import { seed } from '@/prisma/seed'
import { quickArtist } from '@/tests/support/catalogue'
import { type StripeForTests, startStripe } from '@/tests/support/stripe-sandbox'

const connections = {
  privateKeys: { hexlint: 'a private key' },
  clientSecrets: {
    [hexlint.app?.clientId ?? '']: 'a client secret',
    [caseroom.oauth?.clientId ?? '']: 'the secret of an OAuth App',
  },
  webhooks: { hexlint: { url: 'http://127.0.0.1:9/hooks', secret: 'a webhook secret' } },
}

let stripe: StripeForTests

beforeAll(async () => {
  stripe = await startStripe(
    demoPublishers.flatMap((publisher) => {
      const id = demoStripeAccountId(publisher)
      if (publisher.stripe.state === 'none' || id === null) return []
      return {
        id,
        displayName: publisher.displayName,
        email: publisher.supportEmail,
        country: publisher.stripe.country,
        defaultCurrency: publisher.stripe.currency.toLowerCase(),
        cardPayments: publisher.stripe.state === 'selling' ? 'active' : 'restricted',
      }
    }),
  )
  await seed({ artist: quickArtist, connections })
})

afterAll(() => stripe.close().catch(() => {}))

const pricedPlans = () =>
  db().plan.findMany({
    where: { stripeProductId: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, stripeMonthlyPriceId: true, stripeYearlyPriceId: true },
  })

describe('the seed', () => {
  it('publishes every listing of the demo under its number, in both languages', async () => {
    const rows = await db().listing.findMany({ select: { slug: true, number: true } })
    const numbers = new Map(rows.map(({ slug, number }) => [slug, number]))
    for (const demo of demoListings) {
      expect(numbers.get(demo.slug)).toBe(demo.number)
      const page = await getListingPage(demo.slug, 'fr')
      expect(page?.shortDescription).toBe(demo.text.fr.shortDescription)
      expect(page?.plans).toHaveLength(demo.plans.length)
      expect(page?.descriptionHtml).not.toContain('###')
    }
  })

  it('invents no installation', async () => {
    expect(await db().installation.count()).toBe(0)
    expect(await db().listingSearch.count({ where: { popularity: { gt: 0 } } })).toBe(0)
  })

  it('features what the demo features, and fills the categories', async () => {
    const home = await getHome('en')
    const featured = demoListings
      .filter(({ featuredPosition }) => featuredPosition)
      .sort((a, b) => (a.featuredPosition ?? 0) - (b.featuredPosition ?? 0))
    expect(home.featured.map(({ slug }) => slug)).toEqual(featured.map(({ slug }) => slug))
    expect(home.categories.every(({ count }) => count > 0)).toBe(true)
  })

  it('keeps the keys and secrets that integrators gave, encrypted', async () => {
    const of = (slug: string) =>
      db().appConnection.findFirstOrThrow({ where: { listing: { slug } } })
    const [connection, oauthApp] = [await of('hexlint'), await of('caseroom')]
    const endpoint = await db().webhookEndpoint.findFirstOrThrow()
    const keys = env().SOUK_ENCRYPTION_KEYS
    expect(connection.privateKey).not.toContain('a private key')
    expect(decrypt(keys, connection.privateKey ?? '')).toBe('a private key')
    expect(decrypt(keys, connection.clientSecret ?? '')).toBe('a client secret')
    expect(decrypt(keys, oauthApp.clientSecret ?? '')).toBe('the secret of an OAuth App')
    expect(decrypt(keys, endpoint.secret)).toBe('a webhook secret')
    expect(endpoint.url).toBe('http://127.0.0.1:9/hooks')
  })

  it('makes the missing prices on Stripe, and when it is repeated nothing more', async () => {
    await seed({ prices: true })
    const made = await pricedPlans()
    const paid = await db().plan.count({
      where: {
        priceModel: { not: 'free' },
        listing: { publisher: { stripeAccount: { isNot: null } } },
      },
    })
    expect(made).toHaveLength(paid)
    await seed({ prices: true })
    expect(await pricedPlans()).toEqual(made)
    expect(await db().listing.count()).toBe(demoListings.length)
  })

  it('finds the same prices again when it was interrupted before they were kept', async () => {
    const before = await pricedPlans()
    const forgotten = {
      stripeProductId: null,
      stripeMonthlyPriceId: null,
      stripeYearlyPriceId: null,
    }
    await db().plan.updateMany({ where: { listing: { slug: 'hexlint' } }, data: forgotten })
    await seed({ prices: true })
    expect(await pricedPlans()).toEqual(before)
  })

  it('says when Stripe does not answer, and keeps what was there', async () => {
    const { id } = await db().listing.findUniqueOrThrow({ where: { slug: 'hexlint' } })
    const forgotten = {
      stripeProductId: null,
      stripeMonthlyPriceId: null,
      stripeYearlyPriceId: null,
    }
    await db().plan.updateMany({ where: { listingId: id }, data: forgotten })
    await stripe.close()
    const result = await ensurePlanPrices(id)
    expect(result).toEqual({ ok: false, error: { code: 'stripe_unavailable' } })
  })
})
