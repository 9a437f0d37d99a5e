import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, type Result } from '../../core/result'
import { db } from '../../db/client'
import { syncReadiness } from '../../publishers/commands/sync-readiness'
import { samePrice } from '../rules/same-price'
import { checkoutOrderSchema } from '../schema'
import { claimCheckout } from './claim-checkout'
import { ensureCustomer } from './ensure-customer'
import { openSession, type StartedCheckout } from './open-session'
import { quoteOrder } from './quote-order'

/**
 * Opens Stripe's payment page for an order whose price the person has seen. An open page with the
 * same terms is used again, one with other terms is closed first. Errors: those of {@link quoteOrder},
 * `price_changed` or `trial_used` when Stripe no longer says what the person saw, `seller_not_ready`,
 * `already_purchased`, `checkout_open`, `stripe_unavailable`.
 */
export async function startCheckout(
  actor: Actor,
  input: unknown,
): Promise<Result<StartedCheckout>> {
  const order = parseInput(checkoutOrderSchema, input)
  if (!order.ok) return order
  const { billing, seen, locale } = order.value
  const quote = await quoteOrder(actor, order.value, billing)
  if (!quote.ok) return quote
  const { accountId, offer, sellerId, terms, preview } = quote.value
  if (!samePrice(seen, preview)) {
    const trialGone = seen.trial && preview.trialEndsAt === null && offer.trialUsed
    return err(domainError(trialGone ? 'trial_used' : 'price_changed'))
  }
  const ready = await syncReadiness(sellerId)
  if (!ready.ok) return ready
  if (!ready.value.canSell) return err(domainError('seller_not_ready'))
  const { account, listing, plan } = offer
  const customer = await ensureCustomer(
    { sellerId, accountId, githubId: account.githubId, currency: plan.currency },
    { ...billing, email: await emailOf(actor) },
  )
  if (!customer.ok) return customer
  const checkout = await claimCheckout(
    actor,
    { listingId: listing.id, accountId, stripeAccountId: sellerId, locale },
    { planId: plan.id, cycle: terms.cycle, units: terms.units, preview, billing },
  )
  if (!checkout.ok) return checkout
  return openSession(checkout.value, customer.value, quote.value)
}

async function emailOf(actor: Actor): Promise<string | null> {
  const user = await db().user.findUniqueOrThrow({ where: { id: actor.userId } })
  return user.email
}
