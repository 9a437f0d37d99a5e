'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { reportListing } from '@/lib/reviews/commands/report-listing'
import { reportSchema } from '@/lib/reviews/schema'

const schema = reportSchema.extend({ slug: z.string().max(80) })

export const reportAction = signedInAction(schema, async (actor, { slug, ...report }, locale) => {
  const sent = await reportListing(actor, slug, report)
  if (!sent.ok) return sent
  const t = await getTranslations({ locale, namespace: 'reviews.report' })
  return ok({ message: t('sent') })
})
