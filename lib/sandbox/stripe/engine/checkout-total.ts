import { find, load, type Scope } from '../scope'
import type { CheckoutRecipe } from '../store/kinds'
import type { Address, CheckoutSession, Customer, Discount, Invoice } from '../types'
import { composeInvoice } from './compose-invoice'
import { blankCustomer } from './customers'
import { resolveDiscounts } from './discounts'
import { buildSubscription, type NewSubscription, periodLines } from './new-subscription'

/** The subscription that a session will make when it is paid now. */
export function subscriptionWanted(
  scope: Scope,
  session: CheckoutSession,
  recipe: CheckoutRecipe,
  customer: string,
  paymentMethod: string | null,
): NewSubscription {
  return {
    customer,
    items: recipe.items.map(({ price, quantity }) => ({
      price: load(scope, 'price', price),
      quantity,
    })),
    trialEnd:
      recipe.trial_days === null ? recipe.trial_end : scope.now + recipe.trial_days * 86_400,
    missingPaymentMethod: recipe.missing_payment_method,
    cancelAtPeriodEnd: false,
    feePercent: recipe.application_fee_percent,
    automaticTax: session.automatic_tax.enabled,
    collection: 'charge_automatically',
    daysUntilDue: null,
    description: recipe.description,
    invoiceSettings: recipe.invoice_settings,
    metadata: recipe.metadata,
    paymentMethod,
    paidFirst: true,
  }
}

/** What the buyer pays at once, by the address known so far. */
export function checkoutInvoice(
  scope: Scope,
  session: CheckoutSession,
  address: Address | null,
): Invoice {
  const recipe = load(scope, 'checkout_recipe', session.id)
  const customer = buyer(scope, session, address)
  const wanted = subscriptionWanted(scope, session, recipe, customer.id, null)
  const subscription = buildSubscription(scope, wanted)
  return composeInvoice(scope, {
    customer,
    currency: subscription.currency,
    reason: 'subscription_create',
    lines: periodLines(scope, subscription, false),
    subscription,
    saved: false,
    discounts: sessionDiscounts(scope, session),
    automaticTax: session.automatic_tax.enabled,
  })
}

/** The discounts of a session, given by the seller or entered by the buyer. */
export function sessionDiscounts(scope: Scope, session: CheckoutSession): Discount[] {
  const wanted = (session.discounts ?? []).map(({ coupon, promotion_code }) =>
    promotion_code ? { promotion_code } : { coupon: coupon ?? '' },
  )
  return resolveDiscounts(scope, wanted, session.customer)
}

/** The amounts of a session, from the invoice that paying it would make. */
export function sessionAmounts(
  session: CheckoutSession,
  invoice: Invoice,
): Partial<CheckoutSession> {
  const tax = (invoice.total_taxes ?? []).reduce((sum, each) => sum + each.amount, 0)
  const discounts = invoice.total_discount_amounts ?? []
  return {
    amount_subtotal: invoice.subtotal,
    amount_total: Math.max(0, invoice.total),
    automatic_tax: { ...session.automatic_tax, status: invoice.automatic_tax.status },
    total_details: {
      amount_discount: discounts.reduce((sum, each) => sum + each.amount, 0),
      amount_shipping: 0,
      amount_tax: tax,
    },
  }
}

function buyer(scope: Scope, session: CheckoutSession, address: Address | null): Customer {
  const saved = session.customer === null ? undefined : find(scope, 'customer', session.customer)
  const customer = saved ?? blankCustomer(scope)
  return { ...customer, address: address ?? customer.address ?? null }
}
