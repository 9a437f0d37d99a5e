import { setTimeout } from 'node:timers/promises'
import { RequestError } from '@octokit/request-error'
import { type DomainError, domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { asSoukOn, forgetInstallationTokens } from './as-souk'
import type { GithubClient } from './client'

const ATTEMPTS = 3
const FIRST_PAUSE_MS = 150

function isRateLimited({ status, response }: RequestError): boolean {
  if (status === 429) return true
  const headers = response?.headers ?? {}
  return status === 403 && ('retry-after' in headers || headers['x-ratelimit-remaining'] === '0')
}

/** What GitHub's refusal means to the person; undefined for one that only a bug can cause. */
export function toDomainError(error: RequestError): DomainError | undefined {
  if (isRateLimited(error) || error.status >= 500) return domainError('github_unavailable')
  if (error.status === 401) return domainError('session_expired')
  if ([403, 404, 410, 451].includes(error.status)) return domainError('not_found')
  return undefined
}

/**
 * Reads from GitHub, up to three times while it fails. Errors: `not_found` for what is not there or
 * not shown to us, `session_expired` for a token or key that GitHub refuses, `github_unavailable`.
 */
export async function read<T>(get: () => Promise<T>): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return ok(await get())
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      const failure = toDomainError(error)
      if (failure === undefined) throw error
      if (error.status < 500 || attempt === ATTEMPTS) return err(failure)
      await setTimeout(FIRST_PAUSE_MS * 3 ** (attempt - 1))
    }
  }
}

/** The same through the marketplace's installation on an account; a token that no longer holds is renewed once. */
export async function readOn<T>(
  installationId: number,
  get: (client: GithubClient) => Promise<T>,
): Promise<Result<T>> {
  const attempt = () => read(async () => get(await asSoukOn(installationId)))
  const first = await attempt()
  if (first.ok || first.error.code !== 'session_expired') return first
  forgetInstallationTokens()
  return attempt()
}
