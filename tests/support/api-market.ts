import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { encrypt } from '@/lib/core/secrets'
import { db } from '@/lib/db/client'
import type { Listing, Plan, Prisma, Purchase } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { listApp } from './listed-app'
import { makeAccount, makeActor } from './market'

/** The client secret of an app of the tests. */
export const secretOf = (slug: string) => `${slug}-secret`

type Terms = Pick<Plan, 'number' | 'priceModel'> &
  Partial<Pick<Plan, 'monthlyPrice' | 'yearlyPrice' | 'trialDays' | 'state'>>

/** A plan without Stripe: what is told of it is the same. */
export function addPlan(listing: { id: string }, terms: Terms): Promise<Plan> {
  const { number, state = 'published' } = terms
  const unitName = terms.priceModel === 'per_unit' ? 'seat' : null
  const words = { name: `Plan ${number}`, description: 'What it gives', bullets: ['One'], unitName }
  return db().plan.create({
    data: {
      id: newId('plan'),
      listingId: listing.id,
      currency: 'eur',
      text: { en: words },
      publishedAt: state === 'draft' ? null : now(),
      retiredAt: state === 'retired' ? now() : null,
      ...terms,
      state,
    },
  })
}

type Given = Partial<Prisma.PurchaseUncheckedCreateInput>

/** A purchase of a plan by an account; two of them are a second apart. */
export async function addPurchase(
  plan: Plan,
  account: { id: string },
  given: Given = {},
): Promise<Purchase> {
  const count = await db().purchase.count()
  const at = new Date(+now() - 3_600_000 + count * 1000)
  const starter = (await db().user.findFirst()) ?? { id: (await makeActor()).userId }
  return db().purchase.create({
    data: {
      id: newId('purchase'),
      listingId: plan.listingId,
      accountId: account.id,
      planId: plan.id,
      currency: plan.currency,
      state: 'active',
      startedById: starter.id,
      startedAt: at,
      createdAt: at,
      updatedAt: at,
      cycle: plan.priceModel === 'free' ? null : 'monthly',
      ...given,
    },
  })
}

/** A listed OAuth App, known by its client secret. */
export async function listOAuthApp(slug: string): Promise<Listing> {
  const listing = await listApp({ slug, kind: 'oauth_app' })
  await connectClient(listing.id, secretOf(slug))
  return db().listing.update({ where: { id: listing.id }, data: { clientId: `Iv1.${slug}` } })
}

/** Gives this instance an app's client secret, beside what it already has of the app. */
export async function connectClient(listingId: string, secret: string): Promise<void> {
  const clientSecret = encrypt(env().SOUK_ENCRYPTION_KEYS, secret)
  await db().appConnection.upsert({
    where: { listingId },
    create: { listingId, clientSecret, connectedAt: now() },
    update: { clientSecret },
  })
}

export interface ApiMarket {
  /** GitHub App 301, connected by its private key. */
  hexlint: Listing
  free: Plan
  perUnit: Plan
  retired: Plan
  /** GitHub App 302, of somebody else. */
  warden: Listing
  wardenPlan: Plan
  /** An OAuth App. */
  lane: Listing
  lanePlan: Plan
  organization: { id: string; githubId: bigint; login: string }
}

/** Two GitHub Apps and an OAuth App with plans; an organization has the per-unit plan of the first and plans of the others. */
export async function makeApiMarket(): Promise<ApiMarket> {
  const hexlint = await listApp({ slug: 'hexlint', githubAppId: 301, connected: true })
  const warden = await listApp({ slug: 'warden', githubAppId: 302, connected: true })
  const lane = await listOAuthApp('lane')
  const flat = { priceModel: 'flat_rate', monthlyPrice: 1000, yearlyPrice: 10_000 } as const
  const free = await addPlan(hexlint, { number: 1, priceModel: 'free' })
  const unit = { priceModel: 'per_unit', monthlyPrice: 400, trialDays: 14 } as const
  const perUnit = await addPlan(hexlint, { number: 2, ...unit })
  const retired = await addPlan(hexlint, { number: 3, ...flat, state: 'retired' })
  const wardenPlan = await addPlan(warden, { number: 1, ...flat })
  const lanePlan = await addPlan(lane, { number: 1, ...flat })
  const organization = await makeAccount('Organization', 'octo-labs')
  await addPurchase(perUnit, organization, { units: 7 })
  await addPurchase(wardenPlan, organization)
  await addPurchase(lanePlan, organization)
  return { hexlint, free, perUnit, retired, warden, wardenPlan, lane, lanePlan, organization }
}
