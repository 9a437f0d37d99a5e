import { permissionsOf } from '../permissions/permissions'
import { decideInstall, type InstallAnswer, type Standing } from '../rules'
import type { Sandbox } from '../sandbox'
import { type Account, collaborationsOf, organizationsOf } from '../store/accounts'
import type { App } from '../store/apps'
import type { Database } from '../store/database'
import { findInstallationOn } from '../store/installations'
import { findMembership, isOutsideCollaborator } from '../store/memberships'
import { type Repository, repositoriesOf, repositoryRole } from '../store/repositories'

export type RepositoryChoice = { selection: 'all' | 'selected'; repositories: Repository[] }

function standingOf(database: Database, account: Account, viewer: Account): Standing {
  if (account.id === viewer.id) return 'self'
  if (account.type === 'User') return 'stranger'
  const membership = findMembership(database, account.id, viewer.id)
  if (membership !== undefined) return membership.role === 'admin' ? 'owner' : 'member'
  return isOutsideCollaborator(database, account.id, viewer.id)
    ? 'outside_collaborator'
    : 'stranger'
}

/** Where the person may try to install: their account and every organization they have a part in. */
export function candidateAccounts(sandbox: Sandbox, app: App, viewer: Account): Account[] {
  const all = [
    viewer,
    ...organizationsOf(sandbox.database, viewer.id),
    ...collaborationsOf(sandbox.database, viewer.id),
  ]
  return app.public ? all : all.filter((account) => account.id === app.ownerId)
}

export function asksForRepositories(app: App): boolean {
  return Object.keys(permissionsOf(app.permissions, 'repository')).length > 0
}

export function administersRepository(
  database: Database,
  repository: Repository,
  viewer: Account,
): boolean {
  return repositoryRole(database, repository, viewer.id) === 'admin'
}

/** The repositories of the account that the person knows of. */
export function offeredRepositories(
  database: Database,
  account: Account,
  viewer: Account,
): Repository[] {
  return repositoriesOf(database, account.id).filter(
    (repository) => repositoryRole(database, repository, viewer.id) !== null,
  )
}

/** What the button on the install page does for this person, account and choice. */
export function decideFor(
  sandbox: Sandbox,
  app: App,
  account: Account,
  viewer: Account,
  choice: RepositoryChoice,
): InstallAnswer {
  const { database } = sandbox
  return decideInstall({
    standing: standingOf(database, account, viewer),
    app: {
      private: !app.public,
      ownedByAccount: app.ownerId === account.id,
      asksRepository: asksForRepositories(app),
      asksOrganization: Object.keys(permissionsOf(app.permissions, 'organization')).length > 0,
      asksAdministration: app.permissions.administration !== undefined,
    },
    switches: account,
    installed: findInstallationOn(database, app.id, account.id) !== undefined,
    selection:
      choice.selection === 'all'
        ? 'all'
        : choice.repositories.map((repository) => ({
            id: repository.id,
            administered: administersRepository(database, repository, viewer),
          })),
  })
}
