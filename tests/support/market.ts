import type { Actor } from '@/lib/accounts/types'
import { connectedAccount } from '@/lib/adapters/stripe/connected-account'
import { createPrice } from '@/lib/adapters/stripe/create-price'
import { createProduct } from '@/lib/adapters/stripe/create-product'
import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { encrypt } from '@/lib/core/secrets'
import { db } from '@/lib/db/client'
import type { Listing, Plan } from '@/lib/db/generated/client'
import { env } from '@/lib/env'

let numbers = 1000
const next = () => {
  numbers += 1
  return numbers
}

const isActor = (person: object): person is Actor => 'userId' in person

/** A person who has signed in. */
export async function makeActor(login = `person-${next()}`): Promise<Actor> {
  const account = await makeAccount('User', login)
  const userId = newId('user')
  const email = `${login}@people.example`
  await db().user.create({ data: { id: userId, accountId: account.id, email } })
  const actor = {
    userId,
    accountId: account.id,
    githubId: Number(account.githubId),
    login,
    name: null,
    avatarUrl: null,
    locale: 'en',
    sessionId: newId('session'),
  }
  if (!isActor(actor)) throw new Error('no actor')
  return actor
}

export function makeAccount(type: 'User' | 'Organization', login: string) {
  const data = { id: newId('account'), githubId: next(), type, login, readAt: now() }
  return db().account.create({ data })
}

/** An organization in which these people have these roles, as GitHub said just now. */
export async function makeOrganization(
  login: string,
  roles: { actor: Actor; role: 'admin' | 'member' }[],
) {
  const organization = await makeAccount('Organization', login)
  await db().membership.createMany({
    data: roles.map(({ actor, role }) => ({
      organizationId: organization.id,
      memberId: actor.accountId,
      role,
      readAt: now(),
    })),
  })
  return organization
}

export interface Market {
  listing: Listing
  free: Plan
  /** 10 € a month, 100 € a year. */
  flat: Plan
  /** 4 € a month for each developer, 14 days of trial. */
  perUnit: Plan
}

/** A published listing of the seller with three plans, and its webhook endpoint if it has an address. */
export async function makeMarket(slug: string, webhookUrl?: string): Promise<Market> {
  const publisher = await publisherOf('acct_seller')
  const listing = await db().listing.create({
    data: {
      id: newId('listing'),
      slug,
      publisherId: publisher.id,
      kind: 'github_app',
      currency: 'eur',
    },
  })
  const category = await db().category.upsert({
    where: { slug: 'utilities' },
    create: {
      id: newId('category'),
      slug: 'utilities',
      position: 1,
      name: { en: 'Utilities' },
      description: {},
    },
    update: {},
  })
  const revision = await db().listingRevision.create({
    data: {
      id: newId('revision'),
      listingId: listing.id,
      number: 1,
      state: 'published',
      name: 'Hexlint',
      primaryCategoryId: category.id,
      content: {},
    },
  })
  const published = await db().listing.update({
    where: { id: listing.id },
    data: { state: 'published', publishedAt: now(), currentRevisionId: revision.id },
  })
  if (webhookUrl !== undefined) {
    const secret = encrypt(env().SOUK_ENCRYPTION_KEYS, 'hook-secret')
    await db().webhookEndpoint.create({
      data: { id: newId('endpoint'), listingId: listing.id, url: webhookUrl, secret },
    })
  }
  return {
    listing: published,
    free: await makePlan(listing, 1, { priceModel: 'free' }),
    flat: await makePlan(listing, 2, {
      priceModel: 'flat_rate',
      monthlyPrice: 1000,
      yearlyPrice: 10_000,
    }),
    perUnit: await makePlan(listing, 3, {
      priceModel: 'per_unit',
      monthlyPrice: 400,
      trialDays: 14,
    }),
  }
}

async function publisherOf(stripeAccountId: string) {
  const found = await db().stripeAccount.findUnique({
    where: { id: stripeAccountId },
    include: { publisher: true },
  })
  if (found?.publisher) return found.publisher
  const account = await makeAccount('Organization', 'hexlint')
  const publisher = await db().publisher.create({
    data: {
      id: newId('publisher'),
      accountId: account.id,
      name: 'Hexlint SAS',
      websiteUrl: 'https://hexlint.example',
      supportEmail: 'support@hexlint.example',
      description: {},
    },
  })
  await db().stripeAccount.create({
    data: {
      id: stripeAccountId,
      publisherId: publisher.id,
      cardPayments: 'active',
      country: 'FR',
      defaultCurrency: 'eur',
      livemode: false,
      readAt: now(),
    },
  })
  return publisher
}

type PlanTerms = Pick<Plan, 'priceModel'> &
  Partial<Pick<Plan, 'monthlyPrice' | 'yearlyPrice' | 'trialDays' | 'audience'>>

export async function makePlan(
  listing: { id: string },
  number: number,
  terms: PlanTerms,
): Promise<Plan> {
  const id = newId('plan')
  const unitName = terms.priceModel === 'per_unit' ? 'developer' : null
  const words = { name: `Plan ${number}`, description: 'What it gives', bullets: ['One'], unitName }
  const prices = terms.priceModel === 'free' ? {} : await pricesOf(id, terms)
  const text = { en: words }
  const state = 'published'
  return db().plan.create({
    data: {
      id,
      listingId: listing.id,
      number,
      currency: 'eur',
      state,
      publishedAt: now(),
      text,
      ...terms,
      ...prices,
    },
  })
}

async function pricesOf(planId: string, { monthlyPrice, yearlyPrice }: PlanTerms) {
  const account = connectedAccount('acct_seller')
  const product = { name: planId, unitLabel: null, metadata: {} }
  const productId = must(await createProduct(account, product, `product:${planId}`))
  const priceOf = async (amount: number | null | undefined, interval: 'month' | 'year') => {
    if (!amount) return null
    const price = { productId, amount, currency: 'eur', interval, metadata: {} }
    return must(await createPrice(account, price, `price:${planId}:${interval}`))
  }
  return {
    stripeProductId: productId,
    stripeMonthlyPriceId: await priceOf(monthlyPrice, 'month'),
    stripeYearlyPriceId: await priceOf(yearlyPrice, 'year'),
  }
}

/** The value of a result that must have worked. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
