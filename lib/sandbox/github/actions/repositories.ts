import { simpleUserJson } from '../json/account'
import { organizationSimpleJson } from '../json/organization'
import { repositoryJson, repositoryReferenceJson } from '../json/repository'
import { type Sandbox, timestamp } from '../sandbox'
import { type Account, accountOf } from '../store/accounts'
import {
  findInstallation,
  type Installation,
  installationRepositories,
  installationsOn,
} from '../store/installations'
import {
  deleteRepository,
  findRepositoryById,
  type Repository,
  updateRepository,
} from '../store/repositories'
import { emitAboutInstallation, emitToInstallations, listeners } from '../webhooks/emit'

function reload(sandbox: Sandbox, id: number): Repository {
  const repository = findRepositoryById(sandbox.database, id)
  if (repository === undefined) throw new Error(`No repository ${id}`)
  return repository
}

function tell(
  sandbox: Sandbox,
  repository: Repository,
  to: readonly Installation[],
  sender: Account,
  content: { action: string; changes?: object },
): void {
  const owner = accountOf(sandbox.database, repository.ownerId)
  const organization =
    owner.type === 'Organization' ? { organization: organizationSimpleJson(sandbox, owner) } : {}
  emitToInstallations(sandbox, to, {
    event: 'repository',
    repositoryId: repository.id,
    payload: {
      ...content,
      repository: repositoryJson(sandbox, repository),
      ...organization,
      sender: simpleUserJson(sandbox, sender),
    },
  })
}

/** To the apps that reached a repository which has left the account. */
function tellRemoved(
  sandbox: Sandbox,
  repository: Repository,
  installations: readonly Installation[],
  sender: Account,
): void {
  for (const { id } of installations) {
    const installation = findInstallation(sandbox.database, id)
    if (installation === undefined) continue
    emitAboutInstallation(sandbox, installation, {
      event: 'installation_repositories',
      payload: {
        action: 'removed',
        repository_selection: installation.selection,
        repositories_added: [],
        repositories_removed: [repositoryReferenceJson(repository)],
        requester: null,
        sender: simpleUserJson(sandbox, sender),
      },
    })
  }
}

function reachedBy(sandbox: Sandbox, repository: Repository): Installation[] {
  return installationsOn(sandbox.database, repository.ownerId).filter((installation) =>
    installationRepositories(sandbox.database, installation).some(({ id }) => id === repository.id),
  )
}

export function renameRepository(
  sandbox: Sandbox,
  repository: Repository,
  name: string,
  sender: Account,
): void {
  sandbox.database.transaction(() => {
    updateRepository(sandbox.database, repository.id, { name, updatedAt: timestamp(sandbox.now()) })
    const to = listeners(sandbox, repository.ownerId, 'repository', repository.id)
    tell(sandbox, reload(sandbox, repository.id), to, sender, {
      action: 'renamed',
      changes: { repository: { name: { from: repository.name } } },
    })
  })
}

/** The apps of the old owner lose it, those of the new one with all repositories get it. */
export function transferRepository(
  sandbox: Sandbox,
  repository: Repository,
  owner: Account,
  sender: Account,
): void {
  const { database } = sandbox
  database.transaction(() => {
    const before = accountOf(database, repository.ownerId)
    const reached = reachedBy(sandbox, repository)
    const listening = listeners(sandbox, before.id, 'repository', repository.id)
    updateRepository(database, repository.id, {
      ownerId: owner.id,
      updatedAt: timestamp(sandbox.now()),
    })
    database.run('DELETE FROM installationRepositories WHERE repositoryId = :id', {
      id: repository.id,
    })
    const from =
      before.type === 'Organization'
        ? { organization: organizationSimpleJson(sandbox, before) }
        : { user: simpleUserJson(sandbox, before) }
    const moved = reload(sandbox, repository.id)
    const to = [...listening, ...listeners(sandbox, owner.id, 'repository', repository.id)]
    tell(sandbox, moved, to, sender, { action: 'transferred', changes: { owner: { from } } })
    tellRemoved(sandbox, moved, reached, sender)
  })
}

export function removeRepository(sandbox: Sandbox, repository: Repository, sender: Account): void {
  sandbox.database.transaction(() => {
    const reached = reachedBy(sandbox, repository)
    const to = listeners(sandbox, repository.ownerId, 'repository', repository.id)
    tell(sandbox, repository, to, sender, { action: 'deleted' })
    deleteRepository(sandbox.database, repository.id)
    tellRemoved(sandbox, repository, reached, sender)
  })
}
