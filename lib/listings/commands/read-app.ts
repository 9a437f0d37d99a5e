import { holdAccessToken } from '../../accounts/commands/hold-access-token'
import type { Actor } from '../../accounts/types'
import { getApp, getPublicApp } from '../../adapters/github/get-app'
import type { GithubApp } from '../../adapters/github/types'
import { type DomainError, domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'

const FIELD = 'app'

function refusal(error: DomainError): DomainError {
  return error.code === 'not_found' ? domainError('app_not_found', { field: FIELD }) : error
}

/**
 * A GitHub App as GitHub describes it now, for the publisher whose account owns it and who may list
 * it. Errors, with the field `app`: `app_not_found` for a slug that is gone or private to somebody
 * else, `app_not_yours` with the owner, `app_private`; and `session_expired`, `github_unavailable`.
 */
export async function readApp(
  actor: Actor,
  publisherId: string,
  slug: string,
): Promise<Result<GithubApp>> {
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  const app = await getApp(token.value, slug)
  if (!app.ok) return err(refusal(app.error))
  const { account } = await db().publisher.findUniqueOrThrow({
    where: { id: publisherId },
    select: { account: { select: { githubId: true } } },
  })
  const { owner } = app.value
  if (owner?.id !== Number(account.githubId)) {
    const values = { owner: owner?.login ?? 'GitHub' }
    return err(domainError('app_not_yours', { field: FIELD, values }))
  }
  const shown = await getPublicApp(app.value.slug)
  // An Enterprise Server in private mode tells nobody which apps are private.
  if (shown.ok || shown.error.code === 'session_expired') return ok(app.value)
  const isPrivate = shown.error.code === 'not_found'
  return err(isPrivate ? domainError('app_private', { field: FIELD }) : shown.error)
}
