import { authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import type { BillingDetails } from '../../adapters/stripe/billing-details'
import { connectedAccount } from '../../adapters/stripe/connected-account'
import {
  type InvoiceAmounts,
  previewSubscription,
} from '../../adapters/stripe/preview-subscription'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { findDenial } from '../../policies/queries/find-denial'
import { loadOffer, type Offer } from '../queries/load-offer'
import { mayBuy } from '../rules/may-buy'
import { addMonths, twelveMonthTotal } from '../rules/twelve-month-total'
import type { Order } from '../schema'
import type { PurchasePreview, Terms } from '../types'

/** An order that the rules allow, with what it would cost now. */
export interface Quote {
  accountId: AuthorizedAccountId
  offer: Offer
  /** The seller's Stripe account. */
  sellerId: string
  terms: Terms & { cycle: NonNullable<Terms['cycle']> }
  priceId: string
  preview: PurchasePreview
}

/** A paid plan for an account that is on a free one is no second purchase: it changes the first. */
function isUpgrade({ plan, freePurchaseId }: Offer): boolean {
  return freePurchaseId !== null && plan.priceModel !== 'free'
}

/** The rules for an order: the account is the actor's to buy for, the plan can be bought for it, and the organization's policy does not deny it. Errors: those of `authorizeAccount` and {@link mayBuy}; `denied_by_policy`. */
export async function checkOrder(
  actor: Actor,
  order: Order,
): Promise<Result<{ accountId: AuthorizedAccountId; offer: Offer; terms: Terms }>> {
  const account = await authorizeAccount(actor, order.accountId, 'owner')
  if (!account.ok) return account
  const offer = await loadOffer(account.value, order.planId)
  if (offer === null) return err(domainError('plan_not_available', { field: 'planId' }))
  const terms = mayBuy({
    plan: offer.plan,
    listingState: offer.listing.state,
    accountType: offer.account.type,
    sellerCardPayments: offer.seller?.cardPayments ?? null,
    cycle: order.cycle,
    units: order.units,
    hasLivePurchase: offer.livePurchaseId !== null && !isUpgrade(offer),
    trialUsed: offer.trialUsed,
  })
  if (!terms.ok) return terms
  const { cycle, units } = terms.value
  const denial = await findDenial({ account: offer.account, plan: offer.plan, cycle, units })
  return denial === null ? ok({ accountId: account.value, offer, terms: terms.value }) : err(denial)
}

/**
 * Checks an order for a paid plan and asks Stripe what it would cost: today, next, in twelve months.
 * Errors: those of {@link checkOrder}, `cycle_not_available` for a free plan, `seller_not_ready`,
 * `plan_not_ready` while its price is not at Stripe,
 * `invalid_input` where the address or tax ID cannot be taxed, `stripe_unavailable`.
 */
export async function quoteOrder(
  actor: Actor,
  order: Order,
  billing: BillingDetails,
): Promise<Result<Quote>> {
  const checked = await checkOrder(actor, order)
  if (!checked.ok) return checked
  const { accountId, offer, terms } = checked.value
  const { cycle } = terms
  if (cycle === null) return err(domainError('cycle_not_available', { field: 'cycle' }))
  const { stripeMonthlyPriceId, stripeYearlyPriceId } = offer.plan
  const priceId = cycle === 'monthly' ? stripeMonthlyPriceId : stripeYearlyPriceId
  if (offer.seller === null) return err(domainError('seller_not_ready'))
  if (priceId === null) return err(domainError('plan_not_ready', { field: 'planId' }))
  const sellerId = offer.seller.id
  const paid = { ...terms, cycle }
  const preview = await previewOf(offer, sellerId, paid, priceId, billing)
  if (!preview.ok) return preview
  return ok({ accountId, offer, sellerId, terms: paid, priceId, preview: preview.value })
}

async function previewOf(
  { plan }: Offer,
  sellerId: string,
  { cycle, units, trialDays }: Quote['terms'],
  priceId: string,
  billing: BillingDetails,
): Promise<Result<PurchasePreview>> {
  const account = connectedAccount(sellerId)
  const at = now()
  const trialEnd = trialDays === 0 ? null : new Date(at.getTime() + trialDays * 86_400_000)
  const subscription = { priceId, quantity: units, currency: plan.currency, billing }
  const [first, full] = await Promise.all([
    trialEnd && previewSubscription(account, { ...subscription, trialEnd }),
    previewSubscription(account, { ...subscription, trialEnd: null }),
  ])
  if (!full.ok) return full
  if (first !== null && !first.ok) return first
  const today = (first ?? full).value
  return ok(composePreview(today, full.value, { cycle, trialEnd }, at))
}

function composePreview(
  today: InvoiceAmounts,
  recurring: InvoiceAmounts,
  { cycle, trialEnd }: { cycle: 'monthly' | 'yearly'; trialEnd: Date | null },
  at: Date,
): PurchasePreview {
  const next = trialEnd ?? addMonths(at, cycle === 'monthly' ? 1 : 12)
  const payments = { today: today.total, recurring: recurring.total, cycle, trialEndsAt: trialEnd }
  return {
    currency: recurring.currency,
    today: { subtotal: today.subtotal, tax: today.tax, total: today.total },
    trialEndsAt: trialEnd?.toISOString() ?? null,
    nextInvoice: { at: next.toISOString(), total: recurring.total },
    twelveMonthTotal: twelveMonthTotal(payments, at),
    taxCollected: recurring.taxCollected,
  }
}
