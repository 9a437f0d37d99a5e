import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { encrypt } from '@/lib/core/secrets'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { ManagedListing } from '@/lib/listings/types'
import { managed } from './written-listing'

/** A plan's form as it is sent: a flat rate of 10 a month and 100 a year. */
export const planForm = {
  priceModel: 'flat_rate',
  audience: 'all',
  monthlyPrice: '10',
  yearlyPrice: '100',
  trialDays: '0',
  name: 'Team',
  description: 'For teams',
  bullets: 'One\nTwo',
}

/** A draft listing without plans, in euros, of a person who is a publisher. */
export async function startDraft(
  owner: Actor,
  slug: string,
  webhookUrl?: string,
): Promise<ManagedListing> {
  const publisher = await db().publisher.findUniqueOrThrow({
    where: { accountId: owner.accountId },
  })
  const id = newId('listing')
  await db().listing.create({
    data: { id, slug, publisherId: publisher.id, kind: 'github_app', currency: 'eur' },
  })
  if (webhookUrl !== undefined) {
    const secret = encrypt(env().SOUK_ENCRYPTION_KEYS, 'hook-secret')
    await db().webhookEndpoint.create({
      data: { id: newId('endpoint'), listingId: id, url: webhookUrl, secret },
    })
  }
  return managed(owner, slug)
}

/** Connects the seller of the Stripe sandbox to a publisher. */
export async function connectSeller(owner: Actor, id = 'acct_seller'): Promise<void> {
  const publisher = await db().publisher.findUniqueOrThrow({
    where: { accountId: owner.accountId },
  })
  await db().stripeAccount.create({
    data: {
      id,
      publisherId: publisher.id,
      cardPayments: 'active',
      country: 'FR',
      defaultCurrency: 'eur',
      livemode: false,
      readAt: now(),
    },
  })
}
