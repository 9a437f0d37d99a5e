import { connectedAccount } from '../../adapters/stripe/connected-account'
import { retrieveReadiness, type SellerReadiness } from '../../adapters/stripe/retrieve-readiness'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { cacheTags } from '../../core/cache-tags'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { StripeAccount } from '../../db/generated/client'
import { touchTags } from '../../db/touch-tags'
import { transaction } from '../../db/transaction'
import { canSell } from '../rules'

/** Reads again whether an integrator's Stripe account can take cards, and keeps the answer. An account that took away our access counts as deauthorized. Error: `stripe_unavailable`. */
export async function syncReadiness(
  stripeAccountId: string,
): Promise<Result<{ canSell: boolean }>> {
  const before = await db().stripeAccount.findUniqueOrThrow({ where: { id: stripeAccountId } })
  const read = await retrieveReadiness(connectedAccount(stripeAccountId))
  if (!read.ok && read.error.code === 'stripe_unavailable') return read
  const readiness = read.ok ? read.value : withdrawn
  await keep(before, readiness)
  return ok({ canSell: canSell(readiness) })
}

const withdrawn: SellerReadiness = { cardPayments: 'deauthorized', requirements: [] }

/** Keeps what Stripe said; listing pages say whether the seller can sell. */
async function keep(
  before: StripeAccount,
  { cardPayments, requirements }: SellerReadiness,
): Promise<void> {
  const { id, publisherId } = before
  await transaction(async (tx) => {
    await tx.stripeAccount.update({
      where: { id },
      data: { cardPayments, requirements, readAt: now() },
    })
    if (before.cardPayments === cardPayments) return
    await recordAudit(tx, {
      actor: { type: 'stripe' },
      action: 'stripe_account.changed',
      subject: { type: 'stripe_account', id },
      detail: { from: before.cardPayments, to: cardPayments },
    })
    // An account that was replaced is shown nowhere.
    if (publisherId === null) return
    const listings = await tx.listing.findMany({ where: { publisherId }, select: { slug: true } })
    await touchTags(
      tx,
      listings.map(({ slug }) => cacheTags.listing(slug)),
    )
  })
}
