import { installationPermissions } from '../permissions/permissions'
import { findAppById } from '../store/apps'
import type { Database } from '../store/database'
import { findInstallationOn, setInstallationRepositories } from '../store/installations'
import { saveBillingManager, saveMembership } from '../store/memberships'
import { findRepositoryById, saveCollaborator } from '../store/repositories'
import { type CompleteWorld, type World, worldSchema } from '../world'
import { mergeRow, mergeSeed } from './merge'

type Directory = { account: (login: string) => number; repository: (fullName: string) => number }

/** Names are looked up in the world itself: in the state they may have been changed since. */
function directoryOf(world: CompleteWorld): Directory {
  const accounts = new Map(
    [...world.users, ...world.organizations].map((account) => [
      account.login.toLowerCase(),
      account.id,
    ]),
  )
  const repositories = new Map(
    world.repositories.map((r) => [`${r.owner}/${r.name}`.toLowerCase(), r.id]),
  )
  const lookUp = (map: Map<string, number>, name: string) => {
    const id = map.get(name.toLowerCase())
    if (id === undefined) throw new Error(`Not in the world: ${name}`)
    return id
  }
  return {
    account: (login) => lookUp(accounts, login),
    repository: (fullName) => lookUp(repositories, fullName),
  }
}

function loadAccounts(database: Database, world: CompleteWorld): void {
  for (const user of world.users) {
    mergeRow(database, 'accounts', { ...user, type: 'User', updatedAt: user.createdAt })
  }
  for (const {
    members: _,
    billingManagers: __,
    description,
    ...organization
  } of world.organizations) {
    mergeRow(database, 'accounts', {
      ...organization,
      type: 'Organization',
      bio: description,
      updatedAt: organization.createdAt,
    })
  }
}

function loadMemberships(database: Database, world: CompleteWorld, directory: Directory): void {
  for (const organization of world.organizations) {
    for (const member of organization.members) {
      const userId = directory.account(member.login)
      const values = { role: member.role, public: member.public }
      const save = () =>
        saveMembership(database, { organizationId: organization.id, userId, ...values })
      mergeSeed(database, `membership:${organization.id}:${userId}`, values, {
        insert: save,
        update: save,
      })
    }
    for (const login of organization.billingManagers) {
      const userId = directory.account(login)
      const save = () => saveBillingManager(database, organization.id, userId)
      const entity = `billing-manager:${organization.id}:${userId}`
      mergeSeed(database, entity, {}, { insert: save, update: save })
    }
  }
}

function loadRepositories(database: Database, world: CompleteWorld, directory: Directory): void {
  for (const { owner, collaborators, ...repository } of world.repositories) {
    mergeRow(database, 'repositories', {
      ...repository,
      ownerId: directory.account(owner),
      updatedAt: repository.createdAt,
    })
    if (findRepositoryById(database, repository.id) === undefined) continue
    for (const { login, permission } of collaborators) {
      const userId = directory.account(login)
      const save = () =>
        saveCollaborator(database, { repositoryId: repository.id, userId, permission })
      const entity = `collaborator:${repository.id}:${userId}`
      mergeSeed(database, entity, { permission }, { insert: save, update: save })
    }
  }
}

function loadApps(database: Database, world: CompleteWorld, directory: Directory): void {
  for (const { owner, ...app } of world.apps) {
    mergeRow(database, 'apps', {
      ...app,
      ownerId: directory.account(owner),
      updatedAt: app.createdAt,
    })
  }
  for (const { owner, ...app } of world.oauthApps) {
    mergeRow(database, 'oauthApps', { ...app, ownerId: directory.account(owner) })
  }
}

function loadInstallations(database: Database, world: CompleteWorld, directory: Directory): void {
  const organizations = new Set(world.organizations.map((organization) => organization.id))
  for (const installation of world.installations) {
    const app = world.apps.find((candidate) => candidate.slug === installation.app)
    if (app === undefined) throw new Error(`Not in the world: ${installation.app}`)
    const accountId = directory.account(installation.account)
    const type = organizations.has(accountId) ? 'Organization' : 'User'
    const repositoryIds = installation.repositories
      .map((name) => directory.repository(`${installation.account}/${name}`))
      .filter((id) => findRepositoryById(database, id)?.ownerId === accountId)
    const insert = () => {
      // A person may have deleted the app, or installed it, before the world spoke of it.
      if (findAppById(database, app.id) === undefined) return
      if (findInstallationOn(database, app.id, accountId) !== undefined) return
      database.insert('installations', {
        id: installation.id,
        appId: app.id,
        accountId,
        selection: installation.selection,
        permissions: installationPermissions(installation.permissions ?? app.permissions, type),
        events: app.events,
        createdAt: installation.createdAt,
        updatedAt: installation.createdAt,
      })
      setInstallationRepositories(database, installation.id, repositoryIds)
    }
    const entity = `installations:${installation.id}`
    mergeSeed(database, entity, { appId: app.id, accountId }, { insert, update: () => {} })
  }
}

/** Brings the state up to what the world says, keeping what people did in the sandbox since. */
export function loadWorld(database: Database, world: World): void {
  const complete = worldSchema.parse(world)
  const directory = directoryOf(complete)
  database.transaction(() => {
    loadAccounts(database, complete)
    loadMemberships(database, complete, directory)
    loadRepositories(database, complete, directory)
    loadApps(database, complete, directory)
    loadInstallations(database, complete, directory)
    const highest = Math.max(
      0,
      ...Object.values(complete).flatMap((entities) => entities.map((entity) => entity.id)),
    )
    database.run('UPDATE sequence SET value = max(value, :highest)', { highest })
  })
}
