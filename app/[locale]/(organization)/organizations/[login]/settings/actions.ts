'use server'

import { getTranslations } from 'next-intl/server'
import { changeConnection } from '@/lib/accounts/commands/change-connection'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { connectionFormSchema } from '@/lib/accounts/schema'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'

export const changeConnectionAction = signedInAction(
  connectionFormSchema,
  async (actor, { login, ...input }, locale) => {
    const found = await getOrganization(actor, login, 'owner')
    if (!found.ok) return found
    const changed = await changeConnection(actor, found.value.id, input)
    if (!changed.ok) return changed
    const t = await getTranslations({ locale, namespace: 'organizations.settings' })
    return ok({ message: t('saved') })
  },
)
