'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { checkPersonal } from '@/lib/inventory/commands/check-personal'

export const checkAction = signedInAction(z.object({}), async (actor, _input, locale) => {
  const checked = await checkPersonal(actor)
  if (!checked.ok) return checked
  const t = await getTranslations({ locale, namespace: 'inventory.check' })
  return ok({ message: t('done') })
})
