import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { asSouk } from './as-souk'
import { read } from './read'
import { toInstallation } from './to-installation'
import type { GithubInstallation } from './types'

/** An installation of the marketplace's own app, as it stands on GitHub now. */
export async function getInstallation(id: number): Promise<Result<GithubInstallation>> {
  const found = await read(async () => {
    const { data } = await asSouk().request('GET /app/installations/{installation_id}', {
      installation_id: id,
    })
    return toInstallation(data)
  })
  if (!found.ok) return found
  return found.value === undefined ? err(domainError('not_found')) : ok(found.value)
}
