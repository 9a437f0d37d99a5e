'use server'

import { z } from 'zod'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { supportRequest } from '@/lib/approvals/commands/support-request'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'

/** Asks the owners, and leads to the request: the new one, or the one that somebody had made before. */
export const askAction = signedInAction(z.looseObject({}), async (actor, input, locale) => {
  const asked = await askRequest(actor, input)
  if (!asked.ok) return asked
  return ok({ redirectTo: `/${locale}/requests/${asked.value.requestId}` })
})

/** Joins what somebody of the organization asked already, and leads to it. */
export const supportOpenAction = signedInAction(
  z.looseObject({ requestId: z.string().max(60) }),
  async (actor, input, locale) => {
    const supported = await supportRequest(actor, input)
    if (!supported.ok) return supported
    return ok({ redirectTo: `/${locale}/requests/${input.requestId}` })
  },
)
