import { z } from 'zod'
import { db } from '@/lib/db/client'
import { syncSubscription } from '@/lib/purchases/commands/sync-subscription'
import { orRetry } from '../../or-retry'
import type { StripeEvent } from './event'

const schema = z.object({ customer: z.string() })

/** `charge.refunded`: a charge does not name its subscription, so every purchase of its customer is read again. */
export async function handle({ account, object }: StripeEvent): Promise<void> {
  const charge = schema.safeParse(object).data
  if (charge === undefined) return
  const purchases = await db().purchase.findMany({
    where: { stripeAccountId: account, stripeCustomerId: charge.customer },
    select: { stripeSubscriptionId: true },
  })
  for (const { stripeSubscriptionId } of purchases) {
    if (stripeSubscriptionId !== null) {
      orRetry(await syncSubscription(account, stripeSubscriptionId))
    }
  }
}
