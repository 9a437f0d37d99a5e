import { z } from 'zod'
import { db } from '@/lib/db/client'
import { syncPlanPrices } from '@/lib/plans/commands/sync-plan-prices'
import { orRetry } from '../../or-retry'
import type { StripeEvent } from './event'

const schema = z.object({ id: z.string() })

/** `product.updated|deleted`, `price.updated|deleted`: the plan that was made of it is read again, and what was changed there is repaired. Anything else the integrator sells is left alone. */
export async function handle({ account, object }: StripeEvent): Promise<void> {
  const changed = schema.safeParse(object).data
  if (changed === undefined) return
  const { id } = changed
  const plan = await db().plan.findFirst({
    where: {
      listing: { publisher: { stripeAccount: { id: account } } },
      OR: [{ stripeProductId: id }, { stripeMonthlyPriceId: id }, { stripeYearlyPriceId: id }],
    },
    select: { listingId: true },
  })
  if (plan !== null) orRetry(await syncPlanPrices(plan.listingId))
}
