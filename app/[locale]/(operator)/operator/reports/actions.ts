'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { operatorAction } from '@/lib/auth/operator'
import { ok } from '@/lib/core/result'
import { answerReport } from '@/lib/reviews/commands/answer-report'
import { answerSchema } from '@/lib/reviews/schema'

const schema = answerSchema.extend({ report: z.string().max(40) })

export const answerReportAction = operatorAction(
  schema,
  async (operator, { report, ...answer }, locale) => {
    const done = await answerReport(operator, report, answer)
    if (!done.ok) return done
    const t = await getTranslations({ locale, namespace: 'reviews.operator.reports' })
    return ok({ message: t('done') })
  },
)
