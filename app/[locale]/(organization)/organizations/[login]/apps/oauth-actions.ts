'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { loginSchema } from '@/lib/accounts/schema'
import { sayOauthApproval } from '@/lib/approvals/commands/say-oauth-approval'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'

export const oauthWordAction = signedInAction(
  z.looseObject({ organization: loginSchema }),
  async (actor, { organization, ...input }, locale) => {
    const opened = await getOrganization(actor, organization, 'owner')
    if (!opened.ok) return opened
    const said = await sayOauthApproval(actor, opened.value.id, input)
    if (!said.ok) return said
    const t = await getTranslations({ locale, namespace: 'requests.oauth' })
    return ok({ message: t('kept') })
  },
)
