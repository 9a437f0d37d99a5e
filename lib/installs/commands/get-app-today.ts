import { getApp } from '../../adapters/github/get-app'
import type { GithubApp } from '../../adapters/github/types'
import { domainError } from '../../core/errors'
import { err, type Result } from '../../core/result'
import type { SetupListing } from '../queries/load-setup-listing'
import { readListedApp } from './read-listed-app'

/**
 * A listed GitHub App as the person sees it whose token it is, also after it was renamed; never
 * another app that has its former slug. Errors: `not_found` for one that is no longer there for
 * them, `session_expired`, `github_unavailable`.
 */
export async function getAppToday(
  accessToken: string,
  listing: Pick<SetupListing, 'id' | 'appKey' | 'githubAppId' | 'githubAppSlug'>,
): Promise<Result<GithubApp>> {
  const { githubAppSlug: slug, githubAppId } = listing
  const found: Result<GithubApp> =
    slug === null ? err(domainError('not_found')) : await getApp(accessToken, slug)
  if (found.ok && found.value.id === githubAppId) return found
  if (!found.ok && found.error.code !== 'not_found') return found
  const today = await readListedApp(listing)
  if (!today.ok)
    return today.error.code === 'github_unavailable' ? today : err(domainError('not_found'))
  if (today.value.slug === slug) return err(domainError('not_found'))
  return getApp(accessToken, today.value.slug)
}
