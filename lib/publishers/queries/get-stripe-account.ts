import { db } from '../../db/client'
import type { PublisherId, StripeAccountView } from '../types'

/** The publisher's own Stripe account as Stripe last described it; null before there is one. */
export async function getStripeAccount(id: PublisherId): Promise<StripeAccountView | null> {
  const row = await db().stripeAccount.findUnique({ where: { publisherId: id } })
  if (row === null) return null
  const { id: accountId, cardPayments, country, requirements, readAt } = row
  return { id: accountId, cardPayments, country, requirements, readAt: readAt.toISOString() }
}
