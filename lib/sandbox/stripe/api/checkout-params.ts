import { z } from 'zod'
import { automaticTax, decimal, discounts, flag, integer, metadata, oneOf, text } from './params'

/** The languages that Checkout speaks; the sandbox's page is French for `fr…`, else English. */
const locales = [
  'auto',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'en-GB',
  'es',
  'es-419',
  'et',
  'fi',
  'fil',
  'fr',
  'fr-CA',
  'hi-IN',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'ms',
  'mt',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'ru',
  'sk',
  'sl',
  'sv',
  'th',
  'tr',
  'vi',
  'zh',
  'zh-HK',
  'zh-TW',
] as const

const customField = z.strictObject({ name: text(40), value: text(140) })

export const invoiceSettings = z.strictObject({
  custom_fields: z
    .union([z.literal('').transform(() => null), z.array(customField).max(4)])
    .optional(),
  description: z.string().max(1500).optional(),
  footer: z.string().max(5000).optional(),
  issuer: z.strictObject({ type: z.literal('self') }).optional(),
})

export const trialSettings = z.strictObject({
  end_behavior: z.strictObject({
    missing_payment_method: oneOf(['cancel', 'create_invoice', 'pause']),
  }),
})

const lineItem = z.strictObject({
  price: text(),
  quantity: integer(1).optional(),
  metadata: metadata.optional(),
})

const subscriptionData = z.strictObject({
  application_fee_percent: decimal(0, 100).optional(),
  billing_mode: z.strictObject({ type: z.literal('flexible') }).optional(),
  description: text(500).optional(),
  invoice_settings: invoiceSettings.optional(),
  metadata: metadata.optional(),
  trial_end: integer().optional(),
  trial_period_days: integer(1).optional(),
  trial_settings: trialSettings.optional(),
})

const customText = z.strictObject({
  after_submit: z.strictObject({ message: text(1200) }).optional(),
  submit: z.strictObject({ message: text(1200) }).optional(),
  terms_of_service_acceptance: z.strictObject({ message: text(1200) }).optional(),
})

/** What `POST /v1/checkout/sessions` takes. `payment_method_types` is gone since endive. */
export const createSession = z.strictObject({
  mode: z.literal('subscription'),
  line_items: z.array(lineItem).min(1).max(20),
  success_url: z.string().regex(/^https?:\/\//, 'Not a valid URL'),
  cancel_url: z
    .string()
    .regex(/^https?:\/\//, 'Not a valid URL')
    .optional(),
  ui_mode: z.literal('hosted_page').optional(),
  allow_promotion_codes: flag.optional(),
  allowed_payment_method_types: z.array(z.literal('card')).optional(),
  automatic_tax: automaticTax.optional(),
  billing_address_collection: oneOf(['auto', 'required']).optional(),
  client_reference_id: text(200).optional(),
  consent_collection: z
    .strictObject({ terms_of_service: oneOf(['none', 'required']).optional() })
    .optional(),
  custom_text: customText.optional(),
  customer: text().optional(),
  customer_email: z.email('email').optional(),
  customer_update: z
    .strictObject({
      address: oneOf(['auto', 'never']).optional(),
      name: oneOf(['auto', 'never']).optional(),
    })
    .optional(),
  discounts: discounts.max(1).optional(),
  expires_at: integer().optional(),
  locale: oneOf(locales).optional(),
  metadata: metadata.optional(),
  payment_method_collection: oneOf(['always', 'if_required']).optional(),
  submit_type: oneOf(['auto', 'subscribe']).optional(),
  subscription_data: subscriptionData.optional(),
  tax_id_collection: z
    .strictObject({ enabled: flag, required: oneOf(['if_supported', 'never']).optional() })
    .optional(),
})

export type CreateSession = z.output<typeof createSession>
