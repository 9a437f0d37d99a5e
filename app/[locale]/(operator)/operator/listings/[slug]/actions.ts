'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { operatorAction } from '@/lib/auth/operator'
import { ok } from '@/lib/core/result'
import { delistAsOperator } from '@/lib/reviews/commands/delist-listing'
import { suspendListing, unsuspendListing } from '@/lib/reviews/commands/suspend-listing'
import { suspensionSchema } from '@/lib/reviews/schema'

const listingSchema = z.object({ slug: z.string().max(80) })

export const suspendAction = operatorAction(
  suspensionSchema.extend(listingSchema.shape),
  async (operator, { slug, ...why }, locale) => {
    const done = await suspendListing(operator, slug, why)
    if (!done.ok) return done
    const t = await getTranslations({ locale, namespace: 'reviews.operator.listing.suspend' })
    return ok({ message: t('done') })
  },
)

export const unsuspendAction = operatorAction(listingSchema, async (operator, { slug }, locale) => {
  const done = await unsuspendListing(operator, slug)
  if (!done.ok) return done
  const t = await getTranslations({ locale, namespace: 'reviews.operator.listing.unsuspend' })
  return ok({ message: t('done') })
})

export const delistAction = operatorAction(listingSchema, async (operator, { slug }, locale) => {
  const done = await delistAsOperator(operator, slug)
  if (!done.ok) return done
  const t = await getTranslations({ locale, namespace: 'reviews.actions.delist' })
  return ok({ message: t('done') })
})
