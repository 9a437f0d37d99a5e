'use server'

import { getTranslations } from 'next-intl/server'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { changeProfile } from '@/lib/publishers/commands/change-profile'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import { profileFormSchema } from '@/lib/publishers/schema'

export const changeProfileAction = signedInAction(
  profileFormSchema,
  async (actor, { login, ...profile }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const changed = await changeProfile(actor, publisher.value.id, profile)
    if (!changed.ok) return changed
    const t = await getTranslations({ locale, namespace: 'publish.profile' })
    return ok({ message: t('saved') })
  },
)
