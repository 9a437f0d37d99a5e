import { connectedAccount } from '../../adapters/stripe/connected-account'
import { retrieveReadiness } from '../../adapters/stripe/retrieve-readiness'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { cacheTags } from '../../core/cache-tags'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { CardPayments, StripeAccount } from '../../db/generated/client'
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
  const cardPayments = read.ok ? read.value.cardPayments : 'deauthorized'
  await keep(before, cardPayments)
  return ok({ canSell: canSell({ cardPayments }) })
}

/** Keeps what Stripe said; listing pages say whether the seller can sell. */
async function keep(before: StripeAccount, cardPayments: CardPayments): Promise<void> {
  const { id, publisherId } = before
  await transaction(async (tx) => {
    await tx.stripeAccount.update({ where: { id }, data: { cardPayments, readAt: now() } })
    if (before.cardPayments === cardPayments) return
    await recordAudit(tx, {
      actor: { type: 'stripe' },
      action: 'stripe_account.changed',
      subject: { type: 'stripe_account', id },
      detail: { from: before.cardPayments, to: cardPayments },
    })
    const listings = await tx.listing.findMany({ where: { publisherId }, select: { slug: true } })
    await touchTags(
      tx,
      listings.map(({ slug }) => cacheTags.listing(slug)),
    )
  })
}
