import type { Entitlement, PurchaseEvent, Sender } from '../purchases/schema'
import { nodeId } from './node-id'
import { toSimpleUser } from './simple-user'

const models = { free: 'FREE', flat_rate: 'FLAT_RATE', per_unit: 'PER_UNIT' } as const

/** The body of GitHub's `marketplace_purchase` webhook for one change of a purchase (OpenAPI, `webhook-marketplace-purchase-*`). */
export function toMarketplacePurchaseEvent(event: PurchaseEvent) {
  return {
    action: event.action,
    effective_date: event.effectiveAt,
    sender: toSender(event.sender),
    marketplace_purchase: toMarketplacePurchase(event.purchase),
    ...(event.previous === null
      ? {}
      : { previous_marketplace_purchase: toMarketplacePurchase(event.previous) }),
  }
}

/** A purchase in GitHub's words. A free plan is told as monthly: GitHub's schema wants a cycle. */
function toMarketplacePurchase(purchase: Entitlement) {
  const { account, plan } = purchase
  return {
    account: {
      type: account.type,
      id: account.id,
      node_id: nodeId(account.type, account.id),
      login: account.login,
      organization_billing_email: account.billingEmail ?? '',
    },
    billing_cycle: purchase.cycle ?? 'monthly',
    unit_count: purchase.units,
    on_free_trial: purchase.onFreeTrial,
    free_trial_ends_on: purchase.freeTrialEndsOn,
    next_billing_date: purchase.nextBillingDate,
    plan: {
      id: plan.id,
      name: plan.name,
      description: plan.description,
      monthly_price_in_cents: plan.monthlyPrice,
      yearly_price_in_cents: plan.yearlyPrice,
      price_model: models[plan.priceModel],
      has_free_trial: plan.hasTrial,
      unit_name: plan.unitName,
      bullets: plan.bullets,
    },
  }
}

function toSender({ email, ...account }: Sender) {
  return { ...toSimpleUser(account), email: email ?? '' }
}
