import { z } from 'zod'
import { planTextSchema } from '../plans/schema'

const price = z.int().nullable()

/** A plan as PostgreSQL tells it in JSON. */
export const planRowSchema = z.object({
  github_id: z.int(),
  number: z.int(),
  state: z.enum(['draft', 'published', 'retired']),
  price_model: z.enum(['free', 'flat_rate', 'per_unit']),
  monthly_price: price,
  yearly_price: price,
  trial_days: z.int(),
  text: planTextSchema,
})

const githubId = z.bigint().transform(Number)

/** A purchase with its account and plans, as `readPurchases` selects it. */
export const purchaseRowSchema = z.object({
  cycle: z.enum(['monthly', 'yearly']).nullable(),
  units: z.int(),
  current_period_end: z.date().nullable(),
  trial_ends_at: z.date().nullable(),
  updated_at: z.date(),
  cancel_at_period_end: z.boolean(),
  pending_units: z.int().nullable(),
  pending_effective_at: z.date().nullable(),
  github_id: githubId,
  type: z.enum(['User', 'Organization']),
  login: z.string(),
  email: z.string().nullable(),
  contact_email: z.string().nullable(),
  plan: planRowSchema,
  pending_plan: planRowSchema.nullable(),
  is_installed: z.boolean(),
})

/** How a client wants the accounts of a plan sorted (OpenAPI, `apps/list-accounts-for-plan`). */
export const accountOrderSchema = z.object({
  sort: z.enum(['created', 'updated']).default('created'),
  direction: z.enum(['asc', 'desc']).default('desc'),
})

export type PlanRow = z.output<typeof planRowSchema>
export type PurchaseRow = z.output<typeof purchaseRowSchema>
export type AccountOrder = z.output<typeof accountOrderSchema>
