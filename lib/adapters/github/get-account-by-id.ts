import type { Result } from '../../core/result'
import { readOn } from './read'
import { toAccount } from './to-account'
import type { GithubAccount } from './types'

/** An account by its numeric id, under whatever name it has now. */
export function getAccountById(installationId: number, id: number): Promise<Result<GithubAccount>> {
  return readOn(installationId, async (client) => {
    const { data } = await client.request('GET /user/{account_id}', { account_id: id })
    return toAccount(data)
  })
}
