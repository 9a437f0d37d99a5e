import type { AuthorizedAccountId } from '../../accounts/types'
import { db } from '../../db/client'
import { billingDetailsSchema } from '../schema'
import type { BillingView } from '../types'

/** What was said about billing at the account's last order, so that nobody types it twice; null before the first one. */
export async function getBillingDefaults(
  accountId: AuthorizedAccountId,
): Promise<BillingView | null> {
  const last = await db().checkout.findFirst({
    where: { accountId },
    select: { billingDetails: true },
    orderBy: { id: 'desc' },
  })
  return last === null ? null : (billingDetailsSchema.safeParse(last.billingDetails).data ?? null)
}
