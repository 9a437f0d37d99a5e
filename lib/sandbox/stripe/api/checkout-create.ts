import { checkoutInvoice, sessionAmounts } from '../engine/checkout-total'
import { resolveDiscounts } from '../engine/discounts'
import { checkItems, newItem, recurringPrice } from '../engine/items'
import { plainInvoiceSettings } from '../engine/new-subscription'
import { seller } from '../engine/seller'
import { insert, load, platform, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { CheckoutRecipe } from '../store/kinds'
import type { CheckoutSession, Customer } from '../types'
import type { CreateSession } from './checkout-params'
import { invalid } from './errors'
import { found } from './found'
import { mergeMetadata } from './params'

const soonest = 30 * 60
const latest = 24 * 3600

/** Creates an open session whose page sells these prices. */
export function createCheckout(scope: Scope, input: CreateSession): CheckoutSession {
  requireSelling(scope)
  const customer = input.customer ? found(scope, 'customer', input.customer, 'customer') : null
  checkCustomer(input, customer)
  const discounts = input.discounts ?? []
  if (discounts.length > 0 && input.allow_promotion_codes !== undefined) {
    throw invalid('You may only specify one of these parameters: allow_promotion_codes, discounts.')
  }
  resolveDiscounts(scope, discounts, input.customer ?? null)
  const recipe = recipeOf(scope, input)
  insert(scope, 'checkout_recipe', recipe)
  const session = blank(scope, recipe, input, customer)
  const invoice = checkoutInvoice(scope, session, null)
  return insert(scope, 'checkout_session', { ...session, ...sessionAmounts(session, invoice) })
}

/** Only an account whose card payments are active can sell. */
function requireSelling(scope: Scope): void {
  if (scope.account === platform) return
  const account = scope.world.objects.get(platform, 'account', scope.account)
  const status = account?.configuration?.merchant?.capabilities?.card_payments?.status
  if (status === 'active') return
  throw invalid(
    'Your account cannot currently make live charges: the card_payments capability is not active. Complete the onboarding of the account first.',
    undefined,
    'capability_not_active',
  )
}

function checkCustomer(input: CreateSession, customer: Customer | null): void {
  if (customer && input.customer_email) {
    throw invalid('You may only specify one of these parameters: customer, customer_email.')
  }
  if (!customer && input.customer_update) {
    throw invalid('`customer_update` can only be used with `customer`.', 'customer_update')
  }
  const keeps = input.customer_update?.address === 'auto'
  if (input.automatic_tax?.enabled && customer && !customer.address?.country && !keeps) {
    throw invalid(
      "Automatic tax calculation in Checkout requires a valid address on the Customer. Add a valid address to the Customer or set `customer_update[address]` to 'auto' to save the address entered in Checkout to the Customer.",
      undefined,
      'customer_tax_location_invalid',
    )
  }
  if (input.tax_id_collection?.enabled && customer && input.customer_update?.name !== 'auto') {
    throw invalid(
      'Tax ID collection requires updating business name on the customer. To enable tax ID collection for an existing customer, please set `customer_update[name]` to `auto`.',
      'customer_update[name]',
    )
  }
}

function recipeOf(scope: Scope, input: CreateSession): CheckoutRecipe {
  const data = input.subscription_data
  const id = newId('cs_test')
  const items = input.line_items.map(({ price, quantity = 1 }, index) => {
    const param = `line_items[${index}][price]`
    return newItem(scope, id, recurringPrice(scope, price, param), quantity, { start: 0, end: 0 })
  })
  checkItems(items)
  if (data?.trial_end !== undefined && data.trial_period_days !== undefined) {
    throw invalid('You may only specify one of these parameters: trial_end, trial_period_days.')
  }
  if (data?.trial_end !== undefined && data.trial_end < scope.now + 48 * 3600) {
    throw invalid(
      'The `trial_end` date has to be at least 2 days in the future.',
      'subscription_data[trial_end]',
    )
  }
  return {
    id,
    items: items.map((item) => ({ price: item.price.id, quantity: item.quantity ?? 1 })),
    application_fee_percent: data?.application_fee_percent ?? null,
    trial_days: data?.trial_period_days ?? null,
    trial_end: data?.trial_end ?? null,
    missing_payment_method:
      data?.trial_settings?.end_behavior.missing_payment_method ?? 'create_invoice',
    description: data?.description ?? null,
    metadata: mergeMetadata(null, data?.metadata),
    invoice_settings: settingsOf(data?.invoice_settings),
    may_update_address: input.customer_update?.address === 'auto',
    awaiting: null,
  }
}

type Settings = NonNullable<CreateSession['subscription_data']>['invoice_settings']

/** Invoice settings of a request, over those that say nothing. */
export function settingsOf(input: Settings): CheckoutRecipe['invoice_settings'] {
  return {
    ...plainInvoiceSettings,
    custom_fields: input?.custom_fields ?? null,
    description: input?.description || null,
    footer: input?.footer || null,
  }
}

function expiry(scope: Scope, wanted: number | undefined): number {
  const at = wanted ?? scope.now + latest
  if (at < scope.now + soonest) {
    throw invalid(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      'expires_at',
    )
  }
  if (at > scope.now + latest) {
    throw invalid(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      'expires_at',
    )
  }
  return at
}

function blank(
  scope: Scope,
  recipe: CheckoutRecipe,
  input: CreateSession,
  customer: Customer | null,
): CheckoutSession {
  const { id } = recipe
  const tax = input.automatic_tax?.enabled ?? false
  const email = customer?.email ?? input.customer_email ?? null
  return {
    ...constants,
    id,
    allow_promotion_codes: input.allow_promotion_codes ?? null,
    allowed_payment_method_types: input.allowed_payment_method_types ?? null,
    automatic_tax: {
      enabled: tax,
      liability: tax ? { type: 'self' } : null,
      provider: tax ? 'stripe' : null,
      status: null,
    },
    billing_address_collection: input.billing_address_collection ?? null,
    cancel_url: input.cancel_url ?? null,
    client_reference_id: input.client_reference_id ?? null,
    consent_collection: consentOf(input),
    created: scope.now,
    currency: currencyOf(scope, recipe),
    custom_text: textsOf(input),
    customer: customer?.id ?? null,
    customer_creation: customer ? null : 'always',
    customer_details: email ? { ...noDetails, email, address: customer?.address ?? null } : null,
    customer_email: input.customer_email ?? null,
    discounts: (input.discounts ?? []).map((discount) => ({
      coupon: discount.coupon ?? null,
      promotion_code: discount.promotion_code ?? null,
    })),
    expires_at: expiry(scope, input.expires_at),
    locale: input.locale ?? null,
    metadata: mergeMetadata(null, input.metadata),
    payment_method_collection: input.payment_method_collection ?? 'always',
    submit_type: input.submit_type ?? null,
    success_url: input.success_url,
    tax_id_collection: {
      enabled: input.tax_id_collection?.enabled ?? false,
      required: input.tax_id_collection?.required ?? 'never',
    },
    url: `${scope.world.url}/c/pay/${id}`,
  }
}

function textsOf({ custom_text }: CreateSession): CheckoutSession['custom_text'] {
  return {
    after_submit: custom_text?.after_submit ?? null,
    shipping_address: null,
    submit: custom_text?.submit ?? null,
    terms_of_service_acceptance: custom_text?.terms_of_service_acceptance ?? null,
  }
}

function consentOf(input: CreateSession): CheckoutSession['consent_collection'] {
  if (!input.consent_collection) return null
  const terms_of_service = input.consent_collection.terms_of_service ?? 'none'
  return { payment_method_reuse_agreement: null, promotions: 'none', terms_of_service }
}

function currencyOf(scope: Scope, recipe: CheckoutRecipe): string {
  const [first] = recipe.items
  return first ? load(scope, 'price', first.price).currency : seller(scope).currency
}

const noDetails = {
  address: null,
  business_name: null,
  email: null,
  individual_name: null,
  name: null,
  phone: null,
  tax_exempt: 'none' as const,
  tax_ids: [],
}

const constants = {
  object: 'checkout.session' as const,
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  amount_subtotal: null,
  amount_total: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  currency_conversion: null,
  custom_fields: [],
  customer_account: null,
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  managed_payments: null,
  mode: 'subscription' as const,
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_configuration_details: null,
  payment_method_options: { card: { request_three_d_secure: 'automatic' as const } },
  payment_method_types: ['card'],
  payment_status: 'unpaid' as const,
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  status: 'open' as const,
  subscription: null,
  total_details: null,
  ui_mode: 'hosted_page' as const,
  wallet_options: null,
}
