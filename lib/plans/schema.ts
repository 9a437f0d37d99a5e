import { z } from 'zod'

const planWordsSchema = z.object({
  name: z.string().min(1).max(255),
  description: z.string().min(1).max(255),
  bullets: z.array(z.string().min(1).max(255)).max(4),
  unitName: z.string().min(1).max(100).nullable(),
})

/** What a plan says, in English and where written in French: at most four bullets (GitHub, "Setting pricing plans for your listing"). */
export const planTextSchema = z.object({ en: planWordsSchema, fr: planWordsSchema.optional() })

export type PlanText = z.infer<typeof planTextSchema>
