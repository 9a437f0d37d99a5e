import type { TestCard } from '../billing/test-cards'
import { testCard } from '../billing/test-cards'
import { change, insert, load, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { Customer, PaymentMethod } from '../types'

/** Saves a card as a payment method; the number stays with the sandbox. */
export function createCard(
  scope: Scope,
  card: TestCard,
  billing: Partial<PaymentMethod['billing_details']> = {},
): PaymentMethod {
  const method: PaymentMethod = {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'limited',
    billing_details: {
      address: null,
      email: null,
      name: null,
      phone: null,
      tax_id: null,
      ...billing,
    },
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: card.country,
      display_brand: card.brand,
      exp_month: 12,
      exp_year: new Date(scope.now * 1000).getUTCFullYear() + 3,
      fingerprint: `sandbox${card.number.slice(-9)}`,
      funding: 'credit',
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: scope.now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  }
  insert(scope, 'payment_method', method)
  insert(scope, 'card_number', { id: method.id, number: card.number, authenticated: false })
  return method
}

/** The test card behind a payment method, and whether its holder has confirmed it once. */
export function cardBehind(scope: Scope, method: string): { card: TestCard; confirmed: boolean } {
  const secret = load(scope, 'card_number', method)
  const card = testCard(secret.number)
  if (!card) throw new Error(`no test card ${secret.number}`)
  return { card, confirmed: secret.authenticated }
}

export function confirmCard(scope: Scope, method: string): void {
  change(scope, 'card_number', load(scope, 'card_number', method), { authenticated: true })
}

export function attachCard(scope: Scope, method: PaymentMethod, customer: string): PaymentMethod {
  return change(scope, 'payment_method', method, { customer }, 'payment_method.attached')
}

/** Makes a card the one that the customer's invoices are charged to. */
export function chargeInvoicesTo(scope: Scope, customer: Customer, method: string): Customer {
  const invoice_settings = { ...customer.invoice_settings, default_payment_method: method }
  return change(scope, 'customer', customer, { invoice_settings }, 'customer.updated')
}
