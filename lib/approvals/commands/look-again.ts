import type { Actor } from '../../accounts/types'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { authorizeRequest } from '../queries/authorize-request'
import { requestSchema } from '../schema'
import { checkRequest } from './check-request'
import { syncGithubRequests } from './sync-github-requests'

/** "Check now": reads what waits on GitHub for the app, and where the request stands by what GitHub and Stripe say. Errors: `invalid_input`, `not_found`, `github_unavailable`. */
export async function lookAgain(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = parseInput(requestSchema, input)
  if (!parsed.ok) return parsed
  const request = await authorizeRequest(actor, parsed.value.requestId, 'see')
  if (!request.ok) return request
  const { id } = request.value
  const { listingId, githubId } = await db().installationRequest.findUniqueOrThrow({
    where: { id },
    select: { listingId: true, githubId: true },
  })
  const synced = githubId === null ? ok(undefined) : await syncGithubRequests(listingId)
  const checked = await checkRequest(id)
  return checked.ok ? synced : checked
}
