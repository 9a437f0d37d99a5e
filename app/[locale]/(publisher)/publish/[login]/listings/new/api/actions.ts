'use server'

import { signedInAction } from '@/lib/auth/action'
import { listApiIntegration } from '@/lib/connections/commands/list-api-integration'
import { apiFormSchema } from '@/lib/connections/schema'
import { ok } from '@/lib/core/result'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'

export const listApiIntegrationAction = signedInAction(
  apiFormSchema,
  async (actor, form, locale) => {
    const publisher = await authorizePublisher(actor, form.login, 'editor')
    if (!publisher.ok) return publisher
    const draft = await listApiIntegration(actor, publisher.value, form)
    if (!draft.ok) return draft
    return ok({ redirectTo: `/${locale}/publish/${form.login}/listings/${draft.value.slug}` })
  },
)
