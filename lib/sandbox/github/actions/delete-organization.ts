import { simpleUserJson } from '../json/account'
import { organizationSimpleJson } from '../json/organization'
import type { Sandbox } from '../sandbox'
import type { Account } from '../store/accounts'
import { appsOf } from '../store/apps'
import { installationsOn } from '../store/installations'
import { emitToInstallations, listeners } from '../webhooks/emit'
import { deleteApp } from './apps'
import { uninstall } from './installations'

const LEFT = [
  'DELETE FROM installationRequests WHERE accountId = :id',
  'DELETE FROM repositories WHERE ownerId = :id',
  'DELETE FROM memberships WHERE organizationId = :id',
  'DELETE FROM billingManagers WHERE organizationId = :id',
  'DELETE FROM oauthApps WHERE ownerId = :id',
  'DELETE FROM accounts WHERE id = :id',
]

/** Deletes the organization with its repositories and apps; the apps that were on it are told. Its login is free at once. */
export function deleteOrganization(sandbox: Sandbox, organization: Account, sender: Account): void {
  const { database } = sandbox
  const { id } = organization
  database.transaction(() => {
    emitToInstallations(sandbox, listeners(sandbox, id, 'organization'), {
      event: 'organization',
      payload: {
        action: 'deleted',
        organization: organizationSimpleJson(sandbox, organization),
        sender: simpleUserJson(sandbox, sender),
      },
    })
    for (const app of appsOf(database, id)) deleteApp(sandbox, app, sender)
    for (const installation of installationsOn(database, id)) {
      uninstall(sandbox, installation, sender)
    }
    for (const statement of LEFT) database.run(statement, { id })
  })
}
