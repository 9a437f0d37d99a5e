'use server'

import { signedInAction } from '@/lib/auth/action'
import { githubAppFormSchema } from '@/lib/connections/schema'
import { ok } from '@/lib/core/result'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import { listApp } from '@/lib/reviews/commands/list-app'

export const listGithubAppAction = signedInAction(
  githubAppFormSchema,
  async (actor, { login, app }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'editor')
    if (!publisher.ok) return publisher
    const draft = await listApp(actor, publisher.value, app)
    if (!draft.ok) return draft
    return ok({ redirectTo: `/${locale}/publish/${login}/listings/${draft.value.slug}` })
  },
)
