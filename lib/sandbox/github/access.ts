import type { Database } from './store/database'
import {
  findInstallationOn,
  type Installation,
  installationRepositories,
} from './store/installations'
import { findMembership } from './store/memberships'
import { type Repository, repositoryRole } from './store/repositories'

/** Whether the person may read the repository, with no app in between. */
export function personReads(database: Database, repository: Repository, userId: number): boolean {
  return !repository.private || repositoryRole(database, repository, userId) !== null
}

/** The app's installation that reaches the repository now: suspended ones reach nothing. */
export function reachingInstallation(
  database: Database,
  repository: Repository,
  appId: number,
): Installation | undefined {
  const installation = findInstallationOn(database, appId, repository.ownerId)
  if (installation === undefined || installation.suspendedAt !== null) return undefined
  const reached = installationRepositories(database, installation)
  return reached.some(({ id }) => id === repository.id) ? installation : undefined
}

/** Those of the installation's repositories that the person was given a role on. */
export function sharedRepositories(
  database: Database,
  installation: Installation,
  userId: number,
): Repository[] {
  return installationRepositories(database, installation).filter(
    (repository) => repositoryRole(database, repository, userId) !== null,
  )
}

/**
 * Whether the person sees the installation in `GET /user/installations`: their own account, an
 * organization they are a member of, or one where they can reach a repository of the installation.
 */
export function seesInstallation(
  database: Database,
  installation: Installation,
  userId: number,
): boolean {
  if (installation.accountId === userId) return true
  if (findMembership(database, installation.accountId, userId) !== undefined) return true
  return sharedRepositories(database, installation, userId).length > 0
}
