import { z } from 'zod'
import { db } from '@/lib/db/client'
import { syncCheckout } from '@/lib/purchases/commands/sync-checkout'
import { orRetry } from '../../or-retry'
import type { StripeEvent } from './event'

const schema = z.object({ id: z.string(), client_reference_id: z.string().nullable() })

/** `checkout.session.*`: the checkout's session is read again. The event may be faster than our note of the session's id, so the checkout's own id counts too. */
export async function handle({ account, object }: StripeEvent): Promise<void> {
  const session = schema.safeParse(object).data
  if (session === undefined) return
  const { id, client_reference_id: checkoutId } = session
  const checkout = await db().checkout.findFirst({
    where: {
      stripeAccountId: account,
      OR: [{ stripeSessionId: id }, ...(checkoutId === null ? [] : [{ id: checkoutId }])],
    },
    select: { id: true },
  })
  if (checkout !== null) orRetry(await syncCheckout(checkout.id))
}
