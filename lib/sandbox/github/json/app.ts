import type { Sandbox } from '../sandbox'
import { accountOf } from '../store/accounts'
import type { App, Permissions } from '../store/apps'
import {
  type Installation,
  type InstallationRequest,
  installationsOfApp,
} from '../store/installations'
import { simpleUserJson } from './account'
import { nodeId } from './links'

/** `integration`; the number of installations is for the app itself. */
export function appJson(sandbox: Sandbox, app: App, options: { forItself: boolean }) {
  const count = options.forItself
    ? { installations_count: installationsOfApp(sandbox.database, app.id).length }
    : {}
  return {
    id: app.id,
    client_id: app.clientId,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    owner: simpleUserJson(sandbox, accountOf(sandbox.database, app.ownerId)),
    name: app.name,
    description: app.description,
    external_url: app.externalUrl,
    html_url: `${sandbox.url}/apps/${app.slug}`,
    created_at: app.createdAt,
    updated_at: app.updatedAt,
    permissions: app.permissions,
    events: app.events,
    ...count,
  }
}

/** Where the owner of the account changes the installation. */
export function installationSettingsUrl(sandbox: Sandbox, installation: Installation): string {
  const account = accountOf(sandbox.database, installation.accountId)
  return account.type === 'Organization'
    ? `${sandbox.url}/organizations/${account.login}/settings/installations/${installation.id}`
    : `${sandbox.url}/settings/installations/${installation.id}`
}

/** `installation`. */
export function installationJson(sandbox: Sandbox, installation: Installation, app: App) {
  const account = accountOf(sandbox.database, installation.accountId)
  const url = `${sandbox.apiUrl}/app/installations/${installation.id}`
  const suspender = installation.suspendedBy
  return {
    id: installation.id,
    client_id: app.clientId,
    account: simpleUserJson(sandbox, account),
    repository_selection: installation.selection,
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: `${sandbox.apiUrl}/installation/repositories`,
    html_url: installationSettingsUrl(sandbox, installation),
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions: installation.permissions satisfies Permissions,
    events: installation.events,
    created_at: installation.createdAt,
    updated_at: installation.updatedAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by:
      suspender === null ? null : simpleUserJson(sandbox, accountOf(sandbox.database, suspender)),
    suspended_at: installation.suspendedAt,
  }
}

/** `integration-installation-request`. */
export function installationRequestJson(sandbox: Sandbox, request: InstallationRequest) {
  return {
    id: request.id,
    node_id: nodeId('IIR', request.id),
    account: simpleUserJson(sandbox, accountOf(sandbox.database, request.accountId)),
    requester: simpleUserJson(sandbox, accountOf(sandbox.database, request.requesterId)),
    created_at: request.createdAt,
  }
}
