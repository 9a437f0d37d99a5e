import { simpleUserJson } from '../json/account'
import { repositoryReferenceJson } from '../json/repository'
import { covers, installationPermissions } from '../permissions/permissions'
import { type Sandbox, timestamp } from '../sandbox'
import { type Account, accountOf } from '../store/accounts'
import { type App, appOf } from '../store/apps'
import {
  deleteInstallation,
  findInstallation,
  type Installation,
  installationRepositories,
  setInstallationRepositories,
  updateInstallation,
} from '../store/installations'
import { emitAboutInstallation } from '../webhooks/emit'
import { forgetAuthorizations } from './authorizations'

export type Choice = { selection: 'all' | 'selected'; repositoryIds: readonly number[] }

/** Who did it, and for whom when it answers a request. */
export type By = { sender: Account; requester: Account | null }

function reload(sandbox: Sandbox, id: number): Installation {
  const installation = findInstallation(sandbox.database, id)
  if (installation === undefined) throw new Error(`No installation ${id}`)
  return installation
}

function emit(
  sandbox: Sandbox,
  installation: Installation,
  action: string,
  sender: Account,
  more: Record<string, unknown> = {},
): void {
  emitAboutInstallation(sandbox, installation, {
    event: 'installation',
    payload: { action, ...more, sender: simpleUserJson(sandbox, sender) },
  })
}

function references(sandbox: Sandbox, installation: Installation) {
  return installationRepositories(sandbox.database, installation).map(repositoryReferenceJson)
}

/** Installs the app with all it asks for; what the button was allowed is the caller's business. */
export function install(
  sandbox: Sandbox,
  app: App,
  account: Account,
  choice: Choice,
  by: By,
): Installation {
  return sandbox.database.transaction(() => {
    const id = sandbox.database.nextId()
    const at = timestamp(sandbox.now())
    sandbox.database.insert('installations', {
      id,
      appId: app.id,
      accountId: account.id,
      selection: choice.selection,
      permissions: installationPermissions(app.permissions, account.type),
      events: app.events,
      createdAt: at,
      updatedAt: at,
    })
    setInstallationRepositories(sandbox.database, id, choice.repositoryIds)
    const installation = reload(sandbox, id)
    emit(sandbox, installation, 'created', by.sender, {
      repositories: references(sandbox, installation),
      ...(by.requester && { requester: simpleUserJson(sandbox, by.requester) }),
    })
    return installation
  })
}

/** Sets which repositories the app reaches and tells it what came and what went. */
export function changeRepositories(
  sandbox: Sandbox,
  before: Installation,
  choice: Choice,
  by: By,
): Installation {
  return sandbox.database.transaction(() => {
    const old = references(sandbox, before)
    updateInstallation(sandbox.database, before.id, {
      selection: choice.selection,
      updatedAt: timestamp(sandbox.now()),
    })
    const chosen = choice.selection === 'all' ? [] : choice.repositoryIds
    setInstallationRepositories(sandbox.database, before.id, chosen)
    const installation = reload(sandbox, before.id)
    const now = references(sandbox, installation)
    const added = now.filter(({ id }) => !old.some((repository) => repository.id === id))
    const removed = old.filter(({ id }) => !now.some((repository) => repository.id === id))
    for (const action of ['added', 'removed'] as const) {
      const changed = action === 'added' ? added : removed
      if (changed.length === 0) continue
      emitAboutInstallation(sandbox, installation, {
        event: 'installation_repositories',
        payload: {
          action,
          repository_selection: installation.selection,
          repositories_added: action === 'added' ? added : [],
          repositories_removed: action === 'removed' ? removed : [],
          requester: by.requester && simpleUserJson(sandbox, by.requester),
          sender: simpleUserJson(sandbox, by.sender),
        },
      })
    }
    return installation
  })
}

/**
 * Removes the installation. The authorizations of the app by the person, or by the organization's
 * members, end too ("Reviewing and modifying installed GitHub Apps", uninstall).
 */
export function uninstall(sandbox: Sandbox, installation: Installation, sender: Account): void {
  sandbox.database.transaction(() => {
    const repositories = references(sandbox, installation)
    emit(sandbox, installation, 'deleted', sender, { repositories })
    deleteInstallation(sandbox.database, installation.id)
    const app = appOf(sandbox.database, installation.appId)
    forgetAuthorizations(sandbox, app, accountOf(sandbox.database, installation.accountId))
  })
}

/** By whoever owns the account, or by the app: then only the app can lift it. */
export function suspend(
  sandbox: Sandbox,
  installation: Installation,
  by: { sender: Account; app: boolean },
): void {
  sandbox.database.transaction(() => {
    const at = timestamp(sandbox.now())
    updateInstallation(sandbox.database, installation.id, {
      suspendedAt: at,
      suspendedBy: by.sender.id,
      suspendedByApp: by.app,
      updatedAt: at,
    })
    const suspended = reload(sandbox, installation.id)
    emit(sandbox, suspended, 'suspend', by.sender, {
      repositories: references(sandbox, suspended),
    })
  })
}

export function unsuspend(sandbox: Sandbox, installation: Installation, sender: Account): void {
  sandbox.database.transaction(() => {
    updateInstallation(sandbox.database, installation.id, {
      suspendedAt: null,
      suspendedBy: null,
      suspendedByApp: false,
      updatedAt: timestamp(sandbox.now()),
    })
    const active = reload(sandbox, installation.id)
    emit(sandbox, active, 'unsuspend', sender, { repositories: references(sandbox, active) })
  })
}

/** Whether the app asks for more than this installation granted. */
export function isOutdated(sandbox: Sandbox, installation: Installation): boolean {
  const app = appOf(sandbox.database, installation.appId)
  const account = accountOf(sandbox.database, installation.accountId)
  const wanted = installationPermissions(app.permissions, account.type)
  return !covers(installation.permissions, wanted)
}

export function acceptPermissions(
  sandbox: Sandbox,
  installation: Installation,
  sender: Account,
): void {
  sandbox.database.transaction(() => {
    const app = appOf(sandbox.database, installation.appId)
    const account = accountOf(sandbox.database, installation.accountId)
    updateInstallation(sandbox.database, installation.id, {
      permissions: installationPermissions(app.permissions, account.type),
      events: app.events,
      updatedAt: timestamp(sandbox.now()),
    })
    const accepted = reload(sandbox, installation.id)
    emit(sandbox, accepted, 'new_permissions_accepted', sender, {
      repositories: references(sandbox, accepted),
    })
  })
}
