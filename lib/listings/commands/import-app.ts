import type { Actor } from '../../accounts/types'
import type { Result } from '../../core/result'
import type { AuthorizedPublisher } from '../../publishers/types'
import { draftFieldsOf } from '../rules/draft-of-app'
import { type CreatedDraft, createDraft } from './create-draft'
import { readApp } from './read-app'

/**
 * Begins the listing of a GitHub App that exists, from what GitHub says of it. Errors: those of
 * `readApp` and `createDraft`.
 */
export async function importApp(
  actor: Actor,
  publisher: AuthorizedPublisher,
  slug: string,
): Promise<Result<CreatedDraft>> {
  const found = await readApp(actor, publisher.id, slug)
  if (!found.ok) return found
  const app = found.value
  return createDraft(actor, publisher, {
    kind: 'github_app',
    name: app.name,
    github: { appId: app.id, appSlug: app.slug, clientId: app.clientId },
    fields: draftFieldsOf(app),
  })
}
