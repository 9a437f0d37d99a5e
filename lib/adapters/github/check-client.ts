import { RequestError } from '@octokit/request-error'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { GithubClient } from './client'
import { toDomainError } from './read'

/** No token that GitHub ever gave: what matters is whether GitHub takes the client that asks about it. */
const UNKNOWN_TOKEN = 'gho_0000000000000000000000000000000000000000'

/**
 * Whether a client ID and its secret belong together, by GitHub's check-token endpoint: with good
 * credentials GitHub says that it does not know the token (404, or 422), with others 401 ("Check a
 * token"). Errors: `client_refused`, `github_unavailable`.
 */
export async function checkClient(clientId: string, clientSecret: string): Promise<Result<void>> {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  try {
    await new GithubClient().request('POST /applications/{client_id}/token', {
      client_id: clientId,
      access_token: UNKNOWN_TOKEN,
      headers: { authorization: `basic ${basic}` },
    })
    return ok(undefined)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    if (error.status === 401) return err(domainError('client_refused', { field: 'clientSecret' }))
    if (error.status === 404 || error.status === 422) return ok(undefined)
    const failure = toDomainError(error)
    if (failure === undefined) throw error
    return err(failure)
  }
}
