import { z } from 'zod'
import { invoiceSettings, trialSettings } from './checkout-params'
import { createdRange, listed } from './list'
import {
  address,
  automaticTax,
  currency,
  decimal,
  discounts,
  emptyable,
  flag,
  integer,
  metadata,
  oneOf,
  text,
} from './params'
import { taxIdParams } from './tax-id-params'

const prorationBehavior = oneOf(['always_invoice', 'create_prorations', 'none'])
const paymentBehavior = oneOf([
  'allow_incomplete',
  'default_incomplete',
  'error_if_incomplete',
  'pending_if_incomplete',
])

const newItems = z
  .array(
    z.strictObject({
      price: text(),
      quantity: integer().optional(),
      metadata: metadata.optional(),
    }),
  )
  .min(1)
  .max(20)

const changedItems = z
  .array(
    z.strictObject({
      id: text().optional(),
      price: text().optional(),
      quantity: integer().optional(),
      deleted: flag.optional(),
      metadata: metadata.optional(),
    }),
  )
  .max(20)

const paymentSettings = z.strictObject({
  save_default_payment_method: oneOf(['off', 'on_subscription']).optional(),
})

const cancellationDetails = z.strictObject({
  comment: emptyable(text()).optional(),
  feedback: emptyable(
    oneOf([
      'customer_service',
      'low_quality',
      'missing_features',
      'other',
      'switched_service',
      'too_complex',
      'too_expensive',
      'unused',
    ]),
  ).optional(),
})

const shared = {
  application_fee_percent: emptyable(decimal(0, 100)).optional(),
  automatic_tax: automaticTax.optional(),
  cancel_at_period_end: flag.optional(),
  collection_method: oneOf(['charge_automatically', 'send_invoice']).optional(),
  days_until_due: integer().optional(),
  default_payment_method: text().optional(),
  description: emptyable(text(500)).optional(),
  discounts: emptyable(discounts).optional(),
  invoice_settings: invoiceSettings.optional(),
  metadata: metadata.optional(),
  off_session: flag.optional(),
  payment_behavior: paymentBehavior.optional(),
  payment_settings: paymentSettings.optional(),
  proration_behavior: prorationBehavior.optional(),
  trial_settings: trialSettings.optional(),
}

export const createSubscriptionParams = z.strictObject({
  ...shared,
  customer: text(),
  items: newItems,
  billing_mode: z.strictObject({ type: z.literal('flexible') }).optional(),
  trial_end: integer().optional(),
  trial_period_days: integer(1).optional(),
})

export const updateSubscriptionParams = z.strictObject({
  ...shared,
  billing_cycle_anchor: z.strictObject({ type: oneOf(['now', 'unchanged']) }).optional(),
  cancellation_details: cancellationDetails.optional(),
  items: changedItems.optional(),
  proration_date: integer().optional(),
  trial_end: z.union([z.literal('now'), integer()]).optional(),
})

export const cancelSubscriptionParams = z.strictObject({
  cancellation_details: cancellationDetails.optional(),
  invoice_now: flag.optional(),
  prorate: flag.optional(),
})

export const listSubscriptions = z.strictObject({
  ...listed,
  ...createdRange,
  customer: text().optional(),
  price: text().optional(),
  collection_method: oneOf(['charge_automatically', 'send_invoice']).optional(),
  status: oneOf([
    'active',
    'all',
    'canceled',
    'ended',
    'incomplete',
    'incomplete_expired',
    'past_due',
    'paused',
    'trialing',
    'unpaid',
  ]).optional(),
})

export const previewParams = z.strictObject({
  automatic_tax: automaticTax.optional(),
  currency: currency.optional(),
  customer: text().optional(),
  customer_details: z
    .strictObject({
      address: emptyable(address).optional(),
      tax_exempt: emptyable(oneOf(['none', 'exempt', 'reverse'])).optional(),
      tax_ids: z.array(taxIdParams).max(5).optional(),
    })
    .optional(),
  discounts: emptyable(discounts).optional(),
  preview_mode: oneOf(['next', 'recurring']).optional(),
  subscription: text().optional(),
  subscription_details: z
    .strictObject({
      billing_cycle_anchor: z.strictObject({ type: oneOf(['now', 'unchanged']) }).optional(),
      billing_mode: z.strictObject({ type: z.literal('flexible') }).optional(),
      cancel_at_period_end: flag.optional(),
      cancel_now: flag.optional(),
      items: changedItems.optional(),
      proration_behavior: prorationBehavior.optional(),
      proration_date: integer().optional(),
      trial_end: z.union([z.literal('now'), integer()]).optional(),
    })
    .optional(),
})
