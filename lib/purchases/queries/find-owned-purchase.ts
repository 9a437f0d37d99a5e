import { type Locale, localize } from '../../core/locales'
import { db } from '../../db/client'
import type { Plan, Purchase } from '../../db/generated/client'
import { planTextSchema } from '../../plans/schema'
import type { OwnedPurchase } from '../types'

/** A purchase in the reader's language, as far as other pages mention it. */
export function toOwnedPurchase(row: Purchase & { plan: Plan }, locale: Locale): OwnedPurchase {
  return {
    id: row.id,
    planName: localize(planTextSchema.parse(row.plan.text), locale).name,
    state: row.state,
    trialEndsAt: row.trialEndsAt?.toISOString() ?? null,
    startedAt: row.startedAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }
}

/** The live purchase of a listing for an account that the caller may see; null when there is none. */
export async function findOwnedPurchase(
  { listingId, accountId }: { listingId: string; accountId: string },
  locale: Locale,
): Promise<OwnedPurchase | null> {
  const row = await db().purchase.findFirst({
    where: { listingId, accountId, state: { not: 'cancelled' } },
    include: { plan: true },
  })
  return row === null ? null : toOwnedPurchase(row, locale)
}
