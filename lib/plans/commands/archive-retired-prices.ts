import type { ConnectedAccountId } from '../../adapters/stripe/connected-account'
import { setPriceActive } from '../../adapters/stripe/set-price-active'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Plan } from '../../db/generated/client'
import { transaction } from '../../db/transaction'

/**
 * Archives the prices of a listing's retired plans at Stripe, once for each plan, so that nobody new
 * can subscribe to them; whoever is on them goes on paying. Errors: `seller_not_ready`,
 * `stripe_unavailable`.
 */
export async function archiveRetiredPrices(
  listingId: string,
  account: ConnectedAccountId,
  accountId: string,
): Promise<Result<number>> {
  const retired = await db().plan.findMany({
    where: {
      listingId,
      state: 'retired',
      stripeArchivedAt: null,
      stripeProductId: { not: null },
    },
  })
  for (const plan of retired) {
    const archived = await archive(account, plan)
    if (!archived.ok) return archived
    await keep(plan, accountId)
  }
  return ok(retired.length)
}

async function archive(account: ConnectedAccountId, plan: Plan): Promise<Result<void>> {
  for (const id of [plan.stripeMonthlyPriceId, plan.stripeYearlyPriceId]) {
    if (id === null) continue
    const done = await setPriceActive(account, id, false)
    // What was deleted cannot be sold either.
    if (!done.ok && done.error.code !== 'not_found') return done
  }
  return ok(undefined)
}

async function keep({ id }: Plan, accountId: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.plan.updateMany({
      where: { id, stripeArchivedAt: null },
      data: { stripeArchivedAt: now() },
    })
    if (count === 0) return
    await recordAudit(tx, {
      actor: { type: 'system' },
      action: 'plan.archived',
      subject: { type: 'plan', id },
      accountId,
    })
  })
}
