'use server'

import { signedInAction } from '@/lib/auth/action'
import { listOauthApp } from '@/lib/connections/commands/list-oauth-app'
import { oauthAppFormSchema } from '@/lib/connections/schema'
import { ok } from '@/lib/core/result'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'

export const listOauthAppAction = signedInAction(
  oauthAppFormSchema,
  async (actor, form, locale) => {
    const publisher = await authorizePublisher(actor, form.login, 'editor')
    if (!publisher.ok) return publisher
    const draft = await listOauthApp(actor, publisher.value, form)
    if (!draft.ok) return draft
    return ok({ redirectTo: `/${locale}/publish/${form.login}/listings/${draft.value.slug}` })
  },
)
