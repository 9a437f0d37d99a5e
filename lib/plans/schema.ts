import { z } from 'zod'
import { linesOf } from '../core/lines'

/** GitHub, "Setting pricing plans for your listing". */
export const mostBullets = 4

const planWordsSchema = z.object({
  name: z.string().min(1).max(255),
  description: z.string().min(1).max(255),
  bullets: z.array(z.string().min(1).max(255)).max(mostBullets),
  unitName: z.string().min(1).max(100).nullable(),
})

/** What a plan says, in English and where written in French: at most four bullets (GitHub, "Setting pricing plans for your listing"). */
export const planTextSchema = z.object({ en: planWordsSchema, fr: planWordsSchema.optional() })

export type PlanText = z.infer<typeof planTextSchema>

/** What a publication does to the plans, by their ids; a revision keeps it from its submission on. */
export const pendingPlanChangesSchema = z.object({
  publish: z.array(z.string()),
  retire: z.array(z.string()),
})

export type PendingPlanChanges = z.infer<typeof pendingPlanChangesSchema>

/** The currencies a listing may sell in: what Stripe pays out in at least one country, with the decimals that both Stripe and the Unicode tables give it. */
export const planCurrencies = [
  'usd',
  'eur',
  'gbp',
  'chf',
  'cad',
  'aud',
  'nzd',
  'jpy',
  'sek',
  'nok',
  'dkk',
  'pln',
  'czk',
  'brl',
  'sgd',
] as const

export const planCurrencySchema = z.object({ currency: z.enum(planCurrencies) })

const line = (limit: number) => z.string().trim().max(limit)
const optional = (limit: number) => line(limit).default('')

/** One bullet on each line. */
const bullets = optional(1_100).refine(
  (text) => planWordsSchema.shape.bullets.safeParse(linesOf(text)).success,
)

const planFields = z.object({
  priceModel: z.enum(['free', 'flat_rate', 'per_unit']),
  audience: z.enum(['all', 'personal', 'organization']),
  monthlyPrice: optional(40),
  yearlyPrice: optional(40),
  trialDays: optional(10),
  name: line(255).min(1),
  description: line(255).min(1),
  bullets,
  unitName: optional(100),
  nameFr: optional(255),
  descriptionFr: optional(255),
  bulletsFr: bullets,
  unitNameFr: optional(100),
})

/** The words that a plan still needs: a unit has a name, and French is written as a whole or not at all. */
function missingWords(form: z.output<typeof planFields>): (keyof typeof form)[] {
  const perUnit = form.priceModel === 'per_unit'
  const french = ['nameFr', 'descriptionFr', ...(perUnit ? ['unitNameFr' as const] : [])] as const
  const isFrench = [...french, 'bulletsFr' as const].some((field) => form[field] !== '')
  const needed = [...(perUnit ? ['unitName' as const] : []), ...(isFrench ? french : [])]
  return needed.filter((field) => form[field] === '')
}

/** A plan as its form gives it; prices as they were typed, in major units. What does not belong to the price model is not looked at. */
export const planFormSchema = planFields.superRefine((form, context) => {
  for (const field of missingWords(form)) {
    context.addIssue({ code: 'custom', path: [field], input: form[field] })
  }
})

export type PlanForm = z.output<typeof planFormSchema>

/** The version that whoever edits a draft saw. */
export const planVersionSchema = z.object({
  version: z.coerce.number().int().min(1).max(2_147_483_647),
})
