import { connectedAccount } from '../../adapters/stripe/connected-account'
import {
  type CheckoutOrder,
  createCheckoutSession,
} from '../../adapters/stripe/create-checkout-session'
import { expireCheckoutSession } from '../../adapters/stripe/expire-checkout-session'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Checkout } from '../../db/generated/client'
import { env } from '../../env'
import { applicationFeePercent } from '../queries/application-fee'
import type { Quote } from './quote-order'

/** Where to send the buyer. */
export interface StartedCheckout {
  checkoutId: string
  url: string
}

/**
 * Opens the payment page of a checkout unless it is open. The key, made from the checkout and its
 * attempt, makes callers at once get the same page; after a failure the next attempt has a new key,
 * for Stripe repeats a failed answer, and a page whose address nobody got cannot be paid.
 * Errors: `stripe_unavailable`, `seller_not_ready`, `checkout_open` when it was closed meanwhile.
 */
export async function openSession(
  checkout: Checkout,
  customerId: string,
  quote: Quote,
): Promise<Result<StartedCheckout>> {
  const { id, url, attempt, stripeAccountId } = checkout
  if (url !== null) return ok({ checkoutId: id, url })
  const account = connectedAccount(stripeAccountId)
  const order = await orderOf(checkout, customerId, quote)
  const session = await createCheckoutSession(account, order, `${id}:${attempt}`)
  if (!session.ok) {
    const where = { id, attempt, stripeSessionId: null }
    await db().checkout.updateMany({ where, data: { attempt: { increment: 1 } } })
    return session
  }
  const stored = await store(id, session.value.id, session.value.url)
  if (stored === session.value.url && stored !== null) return ok({ checkoutId: id, url: stored })
  await expireCheckoutSession(account, session.value.id)
  return stored === null ? err(domainError('checkout_open')) : ok({ checkoutId: id, url: stored })
}

/** Keeps the page's address unless another one was faster, and answers the one that counts. */
async function store(
  id: string,
  stripeSessionId: string,
  url: string | null,
): Promise<string | null> {
  const where = { id, state: 'open' as const, stripeSessionId: null }
  await db().checkout.updateMany({ where, data: { stripeSessionId, url } })
  const now = await db().checkout.findUniqueOrThrow({ where: { id } })
  return now.state === 'open' ? now.url : null
}

/** The same for every caller, whatever language they read, so that the key can be used again. */
async function orderOf(
  { id, units, expiresAt, locale }: Checkout,
  customerId: string,
  { offer, terms, priceId }: Quote,
): Promise<CheckoutOrder> {
  const pages = `${env().SOUK_URL}/${locale}`
  const back =
    offer.freePurchaseId === null
      ? `${pages}/listings/${offer.listing.slug}/setup?account=${offer.account.login}`
      : `${pages}/purchases/${offer.freePurchaseId}?back=1`
  return {
    checkoutId: id,
    customerId,
    priceId,
    quantity: units,
    trialDays: terms.trialDays,
    feePercent: await applicationFeePercent(),
    successUrl: `${back}&checkout=${id}`,
    cancelUrl: `${back}&canceled=${id}`,
    expiresAt,
  }
}
