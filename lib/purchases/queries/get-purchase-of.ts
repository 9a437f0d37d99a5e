import type { AuthorizedAccountId } from '../../accounts/types'
import { db } from '../../db/client'
import type { PurchaseState } from '../types'

/** What an account has of a listing, and whether a payment page is open: what the set-up page asks while it waits. */
export interface PurchaseStanding {
  purchase: { id: string; planId: string; state: PurchaseState; readAt: string | null } | null
  /** Null unless a payment page is open. */
  checkout: { id: string; planId: string; url: string | null; expiresAt: string } | null
  trialUsed: boolean
}

/** Reads it for one listing and account. */
export async function getPurchaseOf(
  accountId: AuthorizedAccountId,
  listingId: string,
): Promise<PurchaseStanding> {
  const [purchase, checkout, trials] = await Promise.all([
    db().purchase.findFirst({ where: { accountId, listingId, state: { not: 'cancelled' } } }),
    db().checkout.findFirst({ where: { accountId, listingId, state: 'open' } }),
    db().trialUse.count({ where: { accountId, listingId } }),
  ])
  return {
    purchase: purchase && {
      id: purchase.id,
      planId: purchase.planId,
      state: purchase.state,
      readAt: purchase.readAt?.toISOString() ?? null,
    },
    checkout: checkout && {
      id: checkout.id,
      planId: checkout.planId,
      url: checkout.url,
      expiresAt: checkout.expiresAt.toISOString(),
    },
    trialUsed: trials > 0,
  }
}
