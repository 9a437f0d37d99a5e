import { z } from 'zod'
import { planTextSchema } from '../plans/schema'

const price = z.int().nullable()

/** A plan as `planJson` selects it. */
export const planRowSchema = z.object({
  github_id: z.int(),
  number: z.int(),
  state: z.enum(['draft', 'published', 'retired']),
  price_model: z.enum(['free', 'flat_rate', 'per_unit']),
  monthly_price: price,
  yearly_price: price,
  trial_days: z.int(),
  words: planTextSchema.shape.en,
})

const moment = z.coerce.date()

/** What a purchase says but for its plan. */
export const holdingFields = z.object({
  cycle: z.enum(['monthly', 'yearly']).nullable(),
  units: z.int(),
  current_period_end: moment.nullable(),
  trial_ends_at: moment.nullable(),
  updated_at: moment,
  cancel_at_period_end: z.boolean(),
  pending_units: z.int().nullable(),
  pending_effective_at: moment.nullable(),
  github_id: z.int(),
  type: z.enum(['User', 'Organization']),
  login: z.string(),
  email: z.string().nullable(),
  contact_email: z.string().nullable(),
  pending_plan: planRowSchema.nullable(),
  is_installed: z.boolean(),
})

/** A purchase with its plan. */
export const purchaseFields = holdingFields.extend({ plan: planRowSchema })

/** A row as a purchase is selected: its values alone, in the order of its fields. */
function rowOf<Fields extends z.ZodObject>(fields: Fields) {
  const names = Object.keys(fields.shape)
  return z
    .array(z.unknown())
    .transform((values) => Object.fromEntries(names.map((name, at) => [name, values[at]])))
    .pipe(fields)
}

/** A purchase with its account and plans, as `purchaseJson` selects it. */
export const purchaseRowSchema = rowOf(purchaseFields)

/** A part of a list of purchases, with how many there are. */
export const countedPurchasesSchema = z.object({
  total: z.int(),
  items: z.array(purchaseRowSchema),
})

/** A part of the list of a plan's purchases, with how many there are. */
export const countedHoldingsSchema = z.object({
  total: z.int(),
  plan: planRowSchema,
  items: z.array(rowOf(holdingFields)),
})

/** How a client wants the accounts of a plan sorted (OpenAPI, `apps/list-accounts-for-plan`). */
export const accountOrderSchema = z.object({
  sort: z.enum(['created', 'updated']).default('created'),
  direction: z.enum(['asc', 'desc']).default('desc'),
})

export type PlanRow = z.output<typeof planRowSchema>
export type PurchaseRow = z.output<typeof purchaseRowSchema>
export type AccountOrder = z.output<typeof accountOrderSchema>
