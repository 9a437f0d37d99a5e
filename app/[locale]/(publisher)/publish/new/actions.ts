'use server'

import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { createPublisher } from '@/lib/publishers/commands/create-publisher'
import { newPublisherFormSchema } from '@/lib/publishers/schema'

export const createPublisherAction = signedInAction(
  newPublisherFormSchema,
  async (actor, { account, ...profile }, locale) => {
    const created = await createPublisher(actor, account, profile)
    if (!created.ok) return created
    return ok({ redirectTo: `/${locale}/publish/${created.value.login}` })
  },
)
