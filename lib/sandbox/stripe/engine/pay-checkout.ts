import type { Decline } from '../billing/test-cards'
import { change, insert, load, type Scope } from '../scope'
import type { BuyerDetails } from '../store/kinds'
import type { CheckoutSession, Customer } from '../types'
import { attachCard, cardBehind, confirmCard } from './cards'
import {
  checkoutInvoice,
  sessionAmounts,
  sessionDiscounts,
  subscriptionWanted,
} from './checkout-total'
import { collect } from './collect'
import { createSubscription } from './create-subscription'
import { addTaxId, blankCustomer } from './customers'
import { createIntent } from './intents'
import { takePayment } from './take-payment'

export type Paid =
  | { kind: 'complete'; session: CheckoutSession }
  | { kind: 'confirm' }
  | { kind: 'declined'; decline: Decline }

/**
 * Pays an open session. Only a payment that went through makes the subscription (Stripe since
 * 2025-03-31.basil); a refused one leaves the session open. `method` is null when nothing is
 * due and no card was asked for.
 */
export function payCheckout(
  scope: Scope,
  session: CheckoutSession,
  details: BuyerDetails,
  method: string | null,
  confirmed: boolean,
): Paid {
  const amount = checkoutInvoice(scope, session, details.address).amount_due
  if (method !== null) {
    const { card } = cardBehind(scope, method)
    if (card.refused) return refuse(scope, session, amount, method, card.refused)
    if (card.secure !== 'never' && !confirmed) {
      const recipe = load(scope, 'checkout_recipe', session.id)
      change(scope, 'checkout_recipe', recipe, { awaiting: { method, details } })
      return { kind: 'confirm' }
    }
    if (confirmed) confirmCard(scope, method)
    if (card.declined && amount > 0) return refuse(scope, session, amount, method, card.declined)
  }
  return { kind: 'complete', session: complete(scope, session, details, method) }
}

/** The charge that the bank refused is there to be read, the session is as before. */
function refuse(
  scope: Scope,
  session: CheckoutSession,
  amount: number,
  method: string,
  decline: Decline,
): Paid {
  if (amount > 0) {
    const intent = createIntent(scope, {
      amount,
      currency: session.currency ?? 'usd',
      customer: session.customer,
      description: 'Subscription creation',
      fee: null,
    })
    takePayment(scope, intent, method, 'confirmed')
  }
  return { kind: 'declined', decline }
}

function complete(
  scope: Scope,
  session: CheckoutSession,
  details: BuyerDetails,
  method: string | null,
): CheckoutSession {
  const totals = sessionAmounts(session, checkoutInvoice(scope, session, details.address))
  const customer = keepBuyer(scope, session, details)
  if (method) attachCard(scope, load(scope, 'payment_method', method), customer.id)
  const recipe = load(scope, 'checkout_recipe', session.id)
  const discounts = sessionDiscounts(scope, { ...session, customer: customer.id })
  const wanted = subscriptionWanted(scope, session, recipe, customer.id, method)
  const made = createSubscription(scope, wanted, discounts)
  const { invoice } = collect(scope, made.invoice, 'confirmed')
  change(scope, 'checkout_recipe', recipe, { awaiting: null })
  return change(
    scope,
    'checkout_session',
    session,
    {
      ...totals,
      status: 'complete',
      payment_status: invoice.amount_paid > 0 ? 'paid' : 'no_payment_required',
      consent: details.terms ? { promotions: null, terms_of_service: 'accepted' } : session.consent,
      customer: customer.id,
      customer_details: detailsOf(customer, details),
      invoice: invoice.id,
      subscription: made.subscription.id,
      url: null,
    },
    'checkout.session.completed',
  )
}

function keepBuyer(scope: Scope, session: CheckoutSession, details: BuyerDetails): Customer {
  const { email, name, address } = details
  const customer =
    session.customer === null
      ? insert(
          scope,
          'customer',
          { ...blankCustomer(scope), email, name, address },
          'customer.created',
        )
      : updateBuyer(scope, session, details)
  if (details.tax_id) addTaxId(scope, customer.id, details.tax_id.type, details.tax_id.value)
  return customer
}

function updateBuyer(scope: Scope, session: CheckoutSession, details: BuyerDetails): Customer {
  const customer = load(scope, 'customer', session.customer ?? '')
  const recipe = load(scope, 'checkout_recipe', session.id)
  if (!recipe.may_update_address || !details.address) return customer
  const patch = { address: details.address }
  return change(scope, 'customer', customer, patch, 'customer.updated')
}

function detailsOf(customer: Customer, details: BuyerDetails): CheckoutSession['customer_details'] {
  return {
    address: details.address ?? customer.address ?? null,
    business_name: null,
    email: customer.email,
    individual_name: null,
    name: details.name ?? customer.name ?? null,
    phone: null,
    tax_exempt: customer.tax_exempt ?? 'none',
    tax_ids: details.tax_id ? [details.tax_id] : [],
  }
}
