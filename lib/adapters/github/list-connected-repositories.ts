import type { Result } from '../../core/result'
import { readOn } from './read'
import { toRepository } from './to-repository'
import type { GithubRepository } from './types'

/** The repositories that the marketplace's own installation on an account includes; the first hundred. */
export function listConnectedRepositories(
  installationId: number,
): Promise<Result<GithubRepository[]>> {
  return readOn(installationId, async (client) => {
    const { data } = await client.request('GET /installation/repositories', { per_page: 100 })
    return data.repositories.map(toRepository)
  })
}
