import { simpleUserJson } from '../json/account'
import { permissionsOf } from '../permissions/permissions'
import { type Sandbox, secondsLater, timestamp } from '../sandbox'
import type { Account } from '../store/accounts'
import { type App, type Client, findClient } from '../store/apps'
import { deleteGrant, findGrant, type Grant, saveGrant } from '../store/grants'
import { listMemberships } from '../store/memberships'
import { hashToken, randomToken } from '../store/tokens'
import { emitToApp } from '../webhooks/emit'

const CODE_LIFETIME = 10 * 60

/** Account permissions of a GitHub App, scopes of an OAuth App: what the consent page lists. */
export function askedFor(client: Client, scopes: readonly string[]) {
  return client.kind === 'app'
    ? { permissions: permissionsOf(client.app.permissions, 'account'), scopes: [] }
    : { permissions: {}, scopes: [...scopes] }
}

/** Records the person's consent; scopes that were given before stay. */
export function authorize(
  sandbox: Sandbox,
  client: Client,
  user: Account,
  scopes: readonly string[],
): Grant {
  const asked = askedFor(client, scopes)
  const before = findGrant(sandbox.database, client.app.clientId, user.id)
  return saveGrant(sandbox.database, {
    clientId: client.app.clientId,
    userId: user.id,
    scopes: [...new Set([...(before?.scopes ?? []), ...asked.scopes])],
    permissions: asked.permissions,
    at: timestamp(sandbox.now()),
  })
}

/** A code for the browser to carry to the app: once, within ten minutes. */
export function issueCode(
  sandbox: Sandbox,
  grant: Grant,
  details: { redirectUri: string; scopes: readonly string[]; codeChallenge: string | null },
): string {
  const code = randomToken('', 20).toLowerCase()
  sandbox.database.insert('codes', {
    hash: hashToken(code),
    grantId: grant.id,
    redirectUri: details.redirectUri,
    scopes: details.scopes,
    codeChallenge: details.codeChallenge,
    expiresAt: timestamp(secondsLater(sandbox.now(), CODE_LIFETIME)),
  })
  return code
}

/** The person takes the authorization back; a GitHub App is told. */
export function revokeAuthorization(sandbox: Sandbox, grant: Grant, user: Account): void {
  sandbox.database.transaction(() => {
    deleteGrant(sandbox.database, grant.id)
    const client = findClient(sandbox.database, grant.clientId)
    if (client?.kind !== 'app') return
    emitToApp(sandbox, client.app, {
      event: 'github_app_authorization',
      payload: { action: 'revoked', sender: simpleUserJson(sandbox, user) },
    })
  })
}

/** Ends the authorizations that hung on an installation, without an event of their own. */
export function forgetAuthorizations(sandbox: Sandbox, app: App, account: Account): void {
  const userIds =
    account.type === 'User'
      ? [account.id]
      : listMemberships(sandbox.database, account.id).map(({ userId }) => userId)
  for (const userId of userIds) {
    const grant = findGrant(sandbox.database, app.clientId, userId)
    if (grant !== undefined) deleteGrant(sandbox.database, grant.id)
  }
}
