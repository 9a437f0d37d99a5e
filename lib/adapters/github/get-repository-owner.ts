import type { Result } from '../../core/result'
import { readOn } from './read'

/** The numeric id of the account that owns a repository today, by the repository's own; `not_found` for one that is gone, or that the marketplace's installation does not include and that is private. */
export function getRepositoryOwner(
  installationId: number,
  repositoryId: number,
): Promise<Result<number>> {
  return readOn(installationId, async (client) => {
    const { data } = await client.request('GET /repositories/{repository_id}', {
      repository_id: repositoryId,
    })
    return Number(data.owner.id)
  })
}
