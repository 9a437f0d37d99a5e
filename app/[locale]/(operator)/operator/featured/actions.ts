'use server'

import { getTranslations } from 'next-intl/server'
import { operatorAction } from '@/lib/auth/operator'
import { ok } from '@/lib/core/result'
import { featureListings } from '@/lib/listings/commands/feature-listings'
import { featuredSchema } from '@/lib/reviews/schema'

export const featureAction = operatorAction(featuredSchema, async (operator, { slugs }, locale) => {
  const { userId, ip } = operator
  const actor = { type: 'user' as const, userId, ...(ip ? { ip } : {}) }
  const featured = await featureListings(actor, slugs)
  if (!featured.ok) return featured
  const t = await getTranslations({ locale, namespace: 'reviews.operator.featured' })
  return ok({ message: t('saved') })
})
