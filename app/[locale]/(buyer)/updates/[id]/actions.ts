'use server'

import { getTranslations } from 'next-intl/server'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { checkUpdate } from '@/lib/permission-updates/commands/check-update'
import { sayAuthorization } from '@/lib/permission-updates/commands/say-authorization'
import { authorizationFormSchema, updateIdSchema } from '@/lib/permission-updates/schema'

export const checkAction = signedInAction(updateIdSchema, async (actor, { update }, locale) => {
  const checked = await checkUpdate(actor, update)
  if (!checked.ok) return checked
  const t = await getTranslations({ locale, namespace: 'updates.check' })
  return ok({ message: t('done') })
})

export const sayAction = signedInAction(
  authorizationFormSchema,
  async (actor, { listing, said }, locale) => {
    const kept = await sayAuthorization(actor, { slug: listing, said })
    if (!kept.ok) return kept
    const t = await getTranslations({ locale, namespace: 'updates.said' })
    return ok({ message: t(said) })
  },
)
