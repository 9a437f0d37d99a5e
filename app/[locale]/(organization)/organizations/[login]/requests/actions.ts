'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { loginSchema } from '@/lib/accounts/schema'
import { lookForRequests } from '@/lib/approvals/commands/look-for-requests'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'

export const lookAction = signedInAction(
  z.object({ organization: loginSchema }),
  async (actor, { organization }, locale) => {
    const found = await getOrganization(actor, organization, 'owner')
    if (!found.ok) return found
    const looked = await lookForRequests(actor, found.value.id)
    if (!looked.ok) return looked
    const t = await getTranslations({ locale, namespace: 'requests.organization' })
    return ok({ message: t('checked') })
  },
)
