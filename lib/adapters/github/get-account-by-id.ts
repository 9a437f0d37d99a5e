import type { Result } from '../../core/result'
import { GithubClient } from './client'
import { read, readOn } from './read'
import { toAccount } from './to-account'
import type { GithubAccount } from './types'

/** An account by its numeric id, under whatever name it has now. */
export function getAccountById(installationId: number, id: number): Promise<Result<GithubAccount>> {
  return readOn(installationId, async (client) => {
    const { data } = await client.request('GET /user/{account_id}', { account_id: id })
    return toAccount(data)
  })
}

/** The same as anybody sees it, without a token: `session_expired` on an Enterprise Server that shows nothing to those who are not signed in. */
export function getPublicAccountById(id: number): Promise<Result<GithubAccount>> {
  return read(async () => {
    const { data } = await new GithubClient().request('GET /user/{account_id}', { account_id: id })
    return toAccount(data)
  })
}
