'use server'

import { z } from 'zod'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { loginSchema } from '@/lib/accounts/schema'
import { signedInAction } from '@/lib/auth/action'
import { startCampaign } from '@/lib/campaigns/commands/start-campaign'
import { ok } from '@/lib/core/result'

export const startAction = signedInAction(
  z.looseObject({ organization: loginSchema }),
  async (actor, { organization, ...input }, locale) => {
    const found = await getOrganization(actor, organization, 'owner')
    if (!found.ok) return found
    const { id, organization: account } = found.value
    const started = await startCampaign(actor, id, input)
    if (!started.ok) return started
    const base = `/${locale}/organizations/${account.login}/campaigns`
    return ok({ redirectTo: `${base}/${started.value.id}` })
  },
)
