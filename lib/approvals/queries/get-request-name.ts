import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { authorizeRequest } from './authorize-request'

/** What is asked for, and the login of the organization, for somebody who may see it: what the tab of a browser says. Errors: those of `authorizeRequest`. */
export async function getRequestName(
  actor: Actor,
  requestId: string,
): Promise<Result<{ name: string; login: string }>> {
  const seen = await authorizeRequest(actor, requestId, 'see')
  if (!seen.ok) return seen
  const row = await db().installationRequest.findUnique({
    where: { id: seen.value.id },
    select: {
      organization: { select: { login: true } },
      listing: { select: { slug: true, currentRevision: { select: { name: true } } } },
    },
  })
  if (row === null) return err(domainError('not_found'))
  const { listing, organization } = row
  return ok({ name: listing.currentRevision?.name ?? listing.slug, login: organization.login })
}
