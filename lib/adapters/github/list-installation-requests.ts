import type { Result } from '../../core/result'
import { asListedApp } from './as-listed-app'
import { read } from './read'
import { toAccount } from './to-account'
import type { GithubAccount, GithubAppKey } from './types'

/** Somebody's request on GitHub that an owner install an app. */
export interface GithubInstallationRequest {
  id: number
  account: GithubAccount
  requester: GithubAccount
  createdAt: string
}

/** The requests that wait on GitHub for a connected app, with the app's own JWT: `GET /app/installation-requests`. Errors: `session_expired` when GitHub no longer takes the key, `github_unavailable`. */
export function listInstallationRequests(
  key: GithubAppKey,
): Promise<Result<GithubInstallationRequest[]>> {
  return read(async () => {
    const requests = await asListedApp(key).paginate('GET /app/installation-requests', {
      per_page: 100,
    })
    return requests.flatMap(({ id, account, requester, created_at: createdAt }) =>
      // An enterprise cannot be asked (facts §3.13).
      'login' in account
        ? [{ id, account: toAccount(account), requester: toAccount(requester), createdAt }]
        : [],
    )
  })
}
