import type { z } from 'zod'
import type { Actor } from '../../accounts/types'
import type { Result } from '../../core/result'
import { type CreatedDraft, createDraft } from '../../listings/commands/create-draft'
import type { AuthorizedPublisher } from '../../publishers/types'
import { hookStep } from '../rules/hook-step'
import type { apiFormSchema } from '../schema'

/** Begins the listing of an integration that GitHub does not know as an app: what it calls, what it needs, and the steps, the repository webhook last. */
export function listApiIntegration(
  actor: Actor,
  publisher: AuthorizedPublisher,
  integration: z.output<typeof apiFormSchema>,
): Promise<Result<CreatedDraft>> {
  const { name, calls, needs, setupSteps, hookUrl, hookEvents } = integration
  const said = (texts: string[]) => texts.map((en) => ({ en }))
  const hook = hookUrl === null ? [] : [hookStep(hookUrl, hookEvents)]
  return createDraft(actor, publisher, {
    kind: 'api_integration',
    name,
    github: { appId: null, appSlug: null, clientId: null },
    fields: {
      calls: said(calls),
      needs: said(needs),
      setupSteps: [...said(setupSteps), ...hook],
    },
  })
}
