import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { read } from './read'
import { toAccount } from './to-account'
import type { GithubAccount } from './types'

/** Whoever has this login today, with the address that they show to everybody. Errors: `not_found`, `session_expired`, `github_unavailable`. */
export function findUser(
  accessToken: string,
  login: string,
): Promise<Result<GithubAccount & { email: string | null }>> {
  return read(async () => {
    const { data } = await asUser(accessToken).request('GET /users/{username}', { username: login })
    return { ...toAccount(data), email: data.email ?? null }
  })
}
