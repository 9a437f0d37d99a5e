'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { operatorAction } from '@/lib/auth/operator'
import { ok } from '@/lib/core/result'
import { setApplicationFee } from '@/lib/reviews/commands/set-application-fee'

const schema = z.object({ percent: z.string().max(10) })

export const setFeeAction = operatorAction(schema, async (operator, input, locale) => {
  const set = await setApplicationFee(operator, input)
  if (!set.ok) return set
  const t = await getTranslations({ locale, namespace: 'reviews.operator.settings' })
  return ok({ message: t('saved') })
})
