import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { read } from './read'

/** Whose token it is, by GitHub's number, whatever app it was given to. Errors: `session_expired` for a token that GitHub does not take, `github_unavailable`. */
export function getTokenOwner(accessToken: string): Promise<Result<number>> {
  return read(async () => Number((await asUser(accessToken).request('GET /user')).data.id))
}
