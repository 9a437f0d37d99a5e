'use server'

import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { startListingFlow } from '@/lib/manifests/commands/start-flow'
import { newAppFormSchema } from '@/lib/manifests/schema'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'

export const registerAppAction = signedInAction(
  newAppFormSchema,
  async (actor, { login, ...app }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const flow = await startListingFlow(actor, publisher.value, app, locale)
    return flow.ok ? ok({ redirectTo: `/${locale}/manifests/${flow.value.id}` }) : flow
  },
)
