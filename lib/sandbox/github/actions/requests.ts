import { type Sandbox, timestamp } from '../sandbox'
import { type Account, accountOf } from '../store/accounts'
import { type App, appOf } from '../store/apps'
import {
  deleteRequest,
  findInstallationOn,
  type Installation,
  type InstallationRequest,
  installationRepositories,
} from '../store/installations'
import { type Choice, changeRepositories, install } from './installations'

/** Asks the owners; asking again replaces what the person asked before. No webhook tells of it. */
export function requestInstallation(
  sandbox: Sandbox,
  app: App,
  account: Account,
  requester: Account,
  choice: Choice,
): void {
  sandbox.database.run(
    `INSERT INTO installationRequests
       (id, appId, accountId, requesterId, selection, repositoryIds, createdAt)
     VALUES (:id, :appId, :accountId, :requesterId, :selection, :repositoryIds, :createdAt)
     ON CONFLICT (appId, accountId, requesterId) DO UPDATE
       SET selection = excluded.selection, repositoryIds = excluded.repositoryIds`,
    {
      id: sandbox.database.nextId(),
      appId: app.id,
      accountId: account.id,
      requesterId: requester.id,
      selection: choice.selection,
      repositoryIds: choice.repositoryIds,
      createdAt: timestamp(sandbox.now()),
    },
  )
}

/** Installs, or adds to what is installed; the owner may have changed the repositories. */
export function approveRequest(
  sandbox: Sandbox,
  request: InstallationRequest,
  choice: Choice,
  owner: Account,
): Installation {
  return sandbox.database.transaction(() => {
    const app = appOf(sandbox.database, request.appId)
    const account = accountOf(sandbox.database, request.accountId)
    const by = { sender: owner, requester: accountOf(sandbox.database, request.requesterId) }
    deleteRequest(sandbox.database, request.id)
    const existing = findInstallationOn(sandbox.database, app.id, account.id)
    return existing === undefined
      ? install(sandbox, app, account, choice, by)
      : addRepositories(sandbox, existing, choice, by)
  })
}

/** What the installation reaches already stays. */
export function addRepositories(
  sandbox: Sandbox,
  installation: Installation,
  choice: Choice,
  by: { sender: Account; requester: Account | null },
): Installation {
  if (installation.selection === 'all') return installation
  const before = installationRepositories(sandbox.database, installation).map(({ id }) => id)
  const repositoryIds = [...before, ...choice.repositoryIds]
  return changeRepositories(sandbox, installation, { ...choice, repositoryIds }, by)
}
