import type { z } from 'zod'
import type { Actor } from '../../accounts/types'
import { checkClient } from '../../adapters/github/check-client'
import { domainError } from '../../core/errors'
import { err, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { type CreatedDraft, createDraft } from '../../listings/commands/create-draft'
import type { AuthorizedPublisher } from '../../publishers/types'
import type { oauthAppFormSchema } from '../schema'
import { writeConnection } from './write-connection'

/**
 * Begins the listing of an OAuth App. GitHub tells nobody whose it is: that GitHub takes its client
 * secret is the proof, and the secret is kept, encrypted, to tell which app a user token is of.
 * Errors: `client_refused` with the field `clientSecret`, `already_listed` with `clientId`,
 * `github_unavailable`.
 */
export async function listOauthApp(
  actor: Actor,
  publisher: AuthorizedPublisher,
  app: z.output<typeof oauthAppFormSchema>,
): Promise<Result<CreatedDraft>> {
  const { name, clientId, clientSecret, installationUrl, scopes, reasons } = app
  const checked = await checkClient(clientId, clientSecret)
  if (!checked.ok) return checked
  const written = scopes.flatMap((scope) => {
    const reason = reasons[scope]
    return reason === undefined ? [] : [[`reasons.scope.${scope}.en`, reason]]
  })
  const created = await transaction(async (tx) => {
    const draft = await createDraft(
      actor,
      publisher,
      {
        kind: 'oauth_app',
        name,
        github: { appId: null, appSlug: null, clientId },
        fields: { scopes, 'links.installation': installationUrl, ...Object.fromEntries(written) },
      },
      { within: tx },
    )
    if (!draft.ok) return draft
    const place = { listingId: draft.value.id, githubAppId: null }
    await writeConnection(tx, actor, place, { clientSecret })
    return draft
  })
  const isListed = !created.ok && created.error.code === 'already_listed'
  return isListed ? err(domainError('already_listed', { field: 'clientId' })) : created
}
