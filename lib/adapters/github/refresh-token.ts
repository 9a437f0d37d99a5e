import * as oauth from '@octokit/oauth-methods'
import { RequestError } from '@octokit/request-error'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { env } from '../../env'
import { GithubClient } from './client'
import { toDomainError } from './read'
import type { GithubTokens } from './types'

/** By our clock: it is what the end is compared with. */
function inSeconds(seconds: number): Date {
  return new Date(+now() + seconds * 1000)
}

/**
 * Spends a refresh token, which GitHub takes once: never tried again by itself. Errors:
 * `session_expired` when GitHub does not take it, `github_unavailable` when nobody knows.
 */
export async function refreshToken(token: string): Promise<Result<GithubTokens>> {
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = env()
  try {
    const { data } = await oauth.refreshToken({
      clientType: 'github-app',
      clientId: GITHUB_CLIENT_ID,
      clientSecret: GITHUB_CLIENT_SECRET,
      refreshToken: token,
      request: new GithubClient().request,
    })
    return ok({
      accessToken: data.access_token,
      accessTokenExpiresAt: inSeconds(data.expires_in),
      refreshToken: data.refresh_token,
      refreshTokenExpiresAt: inSeconds(data.refresh_token_expires_in),
    })
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const failure = toDomainError(error)
    return err(failure?.code === 'github_unavailable' ? failure : domainError('session_expired'))
  }
}
