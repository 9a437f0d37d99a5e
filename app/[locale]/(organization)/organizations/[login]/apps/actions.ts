'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { loginSchema } from '@/lib/accounts/schema'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { checkOrganizationApps } from '@/lib/inventory/commands/check-organization-apps'
import { sayAuthorization } from '@/lib/permission-updates/commands/say-authorization'
import { authorizationFormSchema } from '@/lib/permission-updates/schema'

export const checkAction = signedInAction(
  z.object({ login: loginSchema }),
  async (actor, { login }, locale) => {
    const opened = await getOrganization(actor, login, 'member')
    if (!opened.ok) return opened
    const checked = await checkOrganizationApps(opened.value.id)
    if (!checked.ok) return checked
    const t = await getTranslations({ locale, namespace: 'inventory.check' })
    return ok({ message: t('done') })
  },
)

export const sayAction = signedInAction(
  authorizationFormSchema,
  async (actor, { listing, said }, locale) => {
    const kept = await sayAuthorization(actor, { slug: listing, said })
    if (!kept.ok) return kept
    const t = await getTranslations({ locale, namespace: 'updates.said' })
    return ok({ message: t(said) })
  },
)
