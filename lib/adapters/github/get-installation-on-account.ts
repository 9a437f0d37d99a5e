import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { asListedApp } from './as-listed-app'
import { read } from './read'
import { toInstallation } from './to-installation'
import type { GithubAppKey, GithubInstallation } from './types'

/** A connected app's installation on an account, with the app's own JWT; `not_found` when there is none. */
export async function getInstallationOnAccount(
  key: GithubAppKey,
  account: { type: 'User' | 'Organization'; login: string },
): Promise<Result<GithubInstallation>> {
  const client = asListedApp(key)
  const found = await read(async () => {
    const { data } =
      account.type === 'Organization'
        ? await client.request('GET /orgs/{org}/installation', { org: account.login })
        : await client.request('GET /users/{username}/installation', { username: account.login })
    return toInstallation(data)
  })
  if (!found.ok) return found
  return found.value === undefined ? err(domainError('not_found')) : ok(found.value)
}
