import { personReads, reachingInstallation } from '../access'
import { rightsJson } from '../json/repository'
import { accountOf } from '../store/accounts'
import type { Database } from '../store/database'
import { installationRepositories } from '../store/installations'
import { mayReachOwned } from '../store/oauth-access'
import { findRepository, type Repository, repositoryRole } from '../store/repositories'
import type { Actor, InstallationActor } from './actor'
import { notFound } from './errors'

const isOrganization = (database: Database, { ownerId }: Repository) =>
  accountOf(database, ownerId).type === 'Organization'

/** What an installation token reaches: the installation's repositories, or those it was cut to. */
export function tokenRepositories(database: Database, actor: InstallationActor): Repository[] {
  const all = installationRepositories(database, actor.installation)
  const { repositoryIds } = actor
  return repositoryIds === null ? all : all.filter(({ id }) => repositoryIds.includes(id))
}

/** Whether the token was given the repository, public or not. */
export function reaches(database: Database, actor: Actor, repository: Repository): boolean {
  if (actor.kind === 'installation') {
    return tokenRepositories(database, actor).some(({ id }) => id === repository.id)
  }
  if (actor.kind === 'user') {
    const narrowed = actor.repositoryId !== null && actor.repositoryId !== repository.id
    return (
      !narrowed &&
      personReads(database, repository, actor.user.id) &&
      reachingInstallation(database, repository, actor.app.id) !== undefined
    )
  }
  return (
    actor.kind === 'oauth' &&
    actor.scopes.includes('repo') &&
    mayReachOwned(database, repository.ownerId, actor.app, isOrganization(database, repository)) &&
    personReads(database, repository, actor.user.id)
  )
}

/** Public repositories are seen by all; private ones as the person and the app both may. */
export function sees(database: Database, actor: Actor, repository: Repository): boolean {
  return !repository.private || reaches(database, actor, repository)
}

/** The repository, or 404 as if it were not there. */
export function visibleRepository(
  database: Database,
  actor: Actor,
  owner: string,
  name: string,
): Repository {
  const repository = findRepository(database, owner, name)
  if (repository === undefined || !sees(database, actor, repository)) throw notFound()
  return repository
}

/** The `permissions` object of a repository for this token; none for a stranger. */
export function rightsOf(database: Database, actor: Actor, repository: Repository) {
  if (actor.kind === 'user' || actor.kind === 'oauth') {
    return rightsJson(repositoryRole(database, repository, actor.user.id) ?? 'pull')
  }
  return actor.kind === 'installation' ? rightsJson(null) : undefined
}
