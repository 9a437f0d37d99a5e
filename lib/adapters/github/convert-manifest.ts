import { RequestError } from '@octokit/request-error'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { GithubClient } from './client'
import { toDomainError } from './read'
import { toApp } from './to-app'
import type { GithubApp, GithubAppSecrets } from './types'

interface Converted {
  app: GithubApp
  secrets: GithubAppSecrets
}

/**
 * Exchanges the code of the manifest flow for the app that was registered and its secrets, which
 * GitHub hands over this once: `POST /app-manifests/{code}/conversions`. Never tried twice, for the
 * code is spent by the first. Errors: `manifest_code_refused` for a code that was used, is older than
 * an hour or never was one, `github_unavailable`.
 */
export async function convertManifest(code: string): Promise<Result<Converted>> {
  try {
    const { data } = await new GithubClient().request('POST /app-manifests/{code}/conversions', {
      code,
    })
    const { client_secret: clientSecret, webhook_secret: webhookSecret, pem: privateKey } = data
    return ok({ app: toApp(data), secrets: { clientSecret, webhookSecret, privateKey } })
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const isRefused = error.status === 404 || error.status === 422
    if (isRefused) return err(domainError('manifest_code_refused'))
    const failure = toDomainError(error)
    if (failure === undefined) throw error
    return err(failure)
  }
}
