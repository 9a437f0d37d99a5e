import { ok, type Result } from '../../core/result'
import { asListedApp } from './as-listed-app'
import { read } from './read'
import type { GithubAppKey } from './types'

/** Whether a connected app is installed on a repository, with the app's own JWT. Errors: `session_expired` for a key that GitHub takes no longer, `github_unavailable`. */
export async function isInstalledOnRepository(
  key: GithubAppKey,
  { owner, name }: { owner: string; name: string },
): Promise<Result<boolean>> {
  const found = await read(async () => {
    await asListedApp(key).request('GET /repos/{owner}/{repo}/installation', { owner, repo: name })
    return true
  })
  return !found.ok && found.error.code === 'not_found' ? ok(false) : found
}
