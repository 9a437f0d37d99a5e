import { z } from 'zod'
import { countryCodes } from '../core/countries'
import { defaultLocale, locales } from '../core/locales'
import { slugSchema } from '../listings/schema'

const cycleSchema = z.enum(['monthly', 'yearly'])
const isoDate = z.iso.datetime()

/** A purchase at one version, complete enough to tell an integrator about it years later. The ledger keeps it. */
export const entitlementSchema = z.object({
  purchaseId: z.string(),
  account: z.object({
    /** GitHub's numeric id. */
    id: z.number().int(),
    type: z.enum(['User', 'Organization']),
    login: z.string(),
    billingEmail: z.string().nullable(),
  }),
  plan: z.object({
    /** The integer that GitHub's JSON names it by. */
    id: z.number().int(),
    planId: z.string(),
    name: z.string(),
    description: z.string(),
    bullets: z.array(z.string()),
    priceModel: z.enum(['free', 'flat_rate', 'per_unit']),
    /** Minor units; 0 where the cycle is not sold. */
    monthlyPrice: z.number().int(),
    yearlyPrice: z.number().int(),
    currency: z.string(),
    hasTrial: z.boolean(),
    unitName: z.string().nullable(),
  }),
  cycle: cycleSchema.nullable(),
  units: z.number().int(),
  onFreeTrial: z.boolean(),
  freeTrialEndsOn: isoDate.nullable(),
  nextBillingDate: isoDate.nullable(),
  cancelAtPeriodEnd: z.boolean(),
  ended: z.boolean(),
  /** The plan that a pending change leads to. */
  pendingPlanId: z.string().nullable().optional(),
})

export type Entitlement = z.infer<typeof entitlementSchema>

/** The person GitHub's payload calls the sender. */
const senderSchema = z.object({
  id: z.number().int(),
  login: z.string(),
  type: z.enum(['User', 'Organization']),
  avatarUrl: z.string().nullable(),
  email: z.string().nullable(),
})

export type Sender = z.infer<typeof senderSchema>

/** What the outbox keeps of one change; the API turns it into GitHub's JSON when it is sent. */
export const purchaseEventSchema = z.object({
  action: z.enum([
    'purchased',
    'changed',
    'pending_change',
    'pending_change_cancelled',
    'cancelled',
  ]),
  effectiveAt: isoDate,
  sender: senderSchema,
  purchase: entitlementSchema,
  previous: entitlementSchema.nullable(),
})

export type PurchaseEvent = z.infer<typeof purchaseEventSchema>

const amount = z.number().int()

/** What the person saw before paying. Amounts in minor units. */
export const previewSchema = z.object({
  currency: z.string(),
  today: z.object({ subtotal: amount, tax: amount, total: amount }),
  trialEndsAt: isoDate.nullable(),
  nextInvoice: z.object({ at: isoDate, total: amount }).nullable(),
  twelveMonthTotal: amount,
  taxCollected: z.boolean(),
})

/** What the person saw before a change: `ChangePreview`. Amounts in minor units. */
export const planChangePreviewSchema = z.object({
  when: z.enum(['now', 'period_end']),
  currency: z.string(),
  today: z.object({
    charge: amount,
    credit: amount,
    discount: amount,
    tax: amount,
    total: amount,
  }),
  prorationDate: isoDate,
  effectiveAt: isoDate,
  nextInvoice: z.object({ at: isoDate, total: amount }).nullable(),
  twelveMonthTotal: amount,
  taxCollected: z.boolean(),
})

/** The tax IDs that a form here offers, by Stripe's names (docs.stripe.com/billing/customer/tax-ids). */
export const taxIdTypes = [
  'eu_vat',
  'gb_vat',
  'ch_vat',
  'us_ein',
  'ca_bn',
  'au_abn',
  'jp_cn',
] as const

const blankToNull = (value: unknown) => (value === '' || value === undefined ? null : value)

/** What the tax depends on, as a checkout keeps it. */
export const billingDetailsSchema = z.object({
  name: z.string(),
  country: z.string(),
  postalCode: z.string().nullable(),
  taxId: z.object({ type: z.string(), value: z.string() }).nullable(),
})

/** What the tax depends on, as a form gives it: taken before the preview, so that Checkout cannot change the price. */
const billingFields = {
  name: z.string().trim().min(1).max(100),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .refine((code) => countryCodes.includes(code)),
  postalCode: z.preprocess(blankToNull, z.string().trim().max(20).nullable()),
  taxIdType: z.preprocess(blankToNull, z.enum(taxIdTypes).nullable()),
  taxId: z.preprocess(blankToNull, z.string().trim().max(40).nullable()),
}

type BillingFields = z.output<z.ZodObject<typeof billingFields>>

function withBilling<T extends BillingFields>(form: T) {
  const { name, country, postalCode, taxIdType, taxId, ...order } = form
  const numbered = taxIdType !== null && taxId !== null
  const billing = {
    name,
    country,
    postalCode,
    taxId: numbered ? { type: taxIdType, value: taxId } : null,
  }
  return { ...order, billing }
}

const hasWholeTaxId = ({ taxIdType, taxId }: BillingFields) =>
  (taxIdType === null) === (taxId === null)

const halfTaxId = { path: ['taxId'] }

/** What a person asks for: this plan for this account. Units are 1 for anything but a per-unit plan. */
export const orderSchema = z.object({
  accountId: z.string().max(40),
  planId: z.string().max(40),
  cycle: z.preprocess(blankToNull, cycleSchema.nullable()),
  units: z.coerce.number().int().default(1),
})

export type Order = z.infer<typeof orderSchema>

/** An order with the buyer's address, flat as forms are. */
export const previewOrderSchema = orderSchema
  .extend(billingFields)
  .refine(hasWholeTaxId, halfTaxId)
  .transform(withBilling)

/** The same with the amounts on the page that the person pressed "Pay" on, and their word for the integrator's terms. */
export const checkoutOrderSchema = orderSchema
  .extend(billingFields)
  .extend({
    seenToday: z.coerce.number().int(),
    seenNext: z.coerce.number().int(),
    seenTrial: z.stringbool(),
    termsAccepted: z.stringbool().refine((accepted) => accepted),
    locale: z.enum(locales).catch(defaultLocale),
  })
  .refine(hasWholeTaxId, halfTaxId)
  .transform(({ seenToday, seenNext, seenTrial, ...form }) => ({
    ...withBilling(form),
    seen: { today: seenToday, next: seenNext, trial: seenTrial },
  }))

/** What a person asks a purchase to become. Units are 1 for anything but a per-unit plan. */
export const changeSchema = z.object({
  purchase: z.string().max(40),
  planId: z.string().max(40),
  cycle: z.preprocess(blankToNull, cycleSchema.nullable()),
  units: z.coerce.number().int().default(1),
})

export type ChangeRequest = z.infer<typeof changeSchema>

/** The same with the amounts on the page that the person pressed the button on, and the moment they were prorated to. */
export const confirmChangeSchema = changeSchema
  .extend({
    seenToday: z.coerce.number().int(),
    seenNext: z.coerce.number().int(),
    seenWhen: z.enum(['now', 'period_end']),
    prorationDate: isoDate,
  })
  .transform(({ seenToday, seenNext, seenWhen, prorationDate, ...change }) => ({
    ...change,
    prorationDate: new Date(prorationDate),
    seen: { today: seenToday, next: seenNext, when: seenWhen },
  }))

const wholeNumber = z.string().regex(/^[1-9]\d{0,14}$/)

/** The parts of GitHub's upgrade link. The account is GitHub's numeric id. */
export const upgradeLinkSchema = z.object({
  slug: slugSchema,
  number: wholeNumber.transform(Number).refine((number) => number <= 2_147_483_647),
  account: wholeNumber.transform(BigInt),
})
