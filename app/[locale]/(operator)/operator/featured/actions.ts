'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { operatorAction } from '@/lib/auth/operator'
import { ok } from '@/lib/core/result'
import { featureListings } from '@/lib/listings/commands/feature-listings'
import { slugSchema } from '@/lib/listings/schema'

/** The home page has room for six. */
const schema = z.object({
  slugs: z
    .string()
    .max(600)
    .transform((text) => [...new Set(text.split(/[\s,]+/).filter((slug) => slug !== ''))])
    .pipe(z.array(slugSchema).max(6)),
})

export const featureAction = operatorAction(schema, async (operator, { slugs }, locale) => {
  const { userId, ip } = operator
  const actor = { type: 'user' as const, userId, ...(ip ? { ip } : {}) }
  const featured = await featureListings(actor, slugs)
  if (!featured.ok) return featured
  const t = await getTranslations({ locale, namespace: 'reviews.operator.featured' })
  return ok({ message: t('saved') })
})
