'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { MailPreview } from '@/components/reviews/mail-view'
import { operatorAction } from '@/lib/auth/operator'
import { ok } from '@/lib/core/result'
import { decideReview } from '@/lib/reviews/commands/decide-review'
import { queueCheck } from '@/lib/reviews/commands/queue-check'
import { previewDecision } from '@/lib/reviews/queries/preview-decision'
import { decisionSchema } from '@/lib/reviews/schema'

const reviewSchema = z.string().max(40)

const decideSchema = z.intersection(
  decisionSchema,
  z.object({ review: reviewSchema, preview: z.string().optional() }),
)

export const decideAction = operatorAction<typeof decideSchema, MailPreview>(
  decideSchema,
  async (operator, { review, preview, ...decision }, locale) => {
    if (preview !== undefined) {
      const mail = await previewDecision(operator, review, decision)
      return mail.ok ? ok({ shown: mail.value }) : mail
    }
    const decided = await decideReview(operator, review, decision)
    if (!decided.ok) return decided
    const t = await getTranslations({ locale, namespace: 'reviews.operator.decision' })
    return ok({ message: t('done') })
  },
)

export const checkAgainAction = operatorAction(
  z.object({ review: reviewSchema }),
  async (operator, { review }, locale) => {
    const queued = await queueCheck(operator, review)
    if (!queued.ok) return queued
    const t = await getTranslations({ locale, namespace: 'reviews.findings' })
    return ok({ message: t('queued') })
  },
)
