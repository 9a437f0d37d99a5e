import { RequestError } from '@octokit/request-error'
import type { Result } from '../../core/result'
import { GithubClient } from './client'
import { read } from './read'

/** What an app asks about its tokens with. */
export interface ClientCredentials {
  clientId: string
  clientSecret: string
}

/** Whose a token is, by GitHub's number, and its scopes, which only an OAuth App's has. */
export interface CheckedToken {
  githubId: number
  scopes: string[] | null
}

/** GitHub says so of a token that it gave to another app, or to none. */
const foreign = [404, 422]

/**
 * Whose token it is, and what it may do, if GitHub gave it to this very app; null when it did not
 * ("Check a token"). Errors: `session_expired` when the app's secret is wrong, `github_unavailable`.
 */
export function checkToken(
  { clientId, clientSecret }: ClientCredentials,
  token: string,
): Promise<Result<CheckedToken | null>> {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  const client = new GithubClient()
  return read(async () => {
    try {
      const { data } = await client.request('POST /applications/{client_id}/token', {
        client_id: clientId,
        access_token: token,
        headers: { authorization: `basic ${basic}` },
      })
      if (data.app.client_id !== clientId || !data.user) return null
      return { githubId: Number(data.user.id), scopes: data.scopes }
    } catch (error) {
      if (error instanceof RequestError && foreign.includes(error.status)) return null
      throw error
    }
  })
}
