import { narrow, permissionsOf } from '../permissions/permissions'
import { type Sandbox, timestamp } from '../sandbox'
import { accountOf } from '../store/accounts'
import { appOf, findClient } from '../store/apps'
import { findGrantById } from '../store/grants'
import { findInstallation } from '../store/installations'
import { findInstallationToken, findUserToken } from '../store/tokens'
import type { Actor } from './actor'
import { verifyAppJwt } from './app-jwt'
import { badCredentials, suspended } from './errors'

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/

function readToken(header: string): string {
  const [scheme = '', value = ''] = header.trim().split(/\s+/, 2)
  if (/^(bearer|token)$/i.test(scheme)) return value
  if (!/^basic$/i.test(scheme)) throw badCredentials()
  const [user = '', password = ''] = Buffer.from(value, 'base64').toString('utf8').split(':', 2)
  // With Basic, a token may stand in either place.
  return password === '' || password === 'x-oauth-basic' ? user : password
}

function installationActor(sandbox: Sandbox, token: string): Actor {
  const found = findInstallationToken(sandbox.database, token)
  if (found === undefined || found.expiresAt <= timestamp(sandbox.now())) throw badCredentials()
  const installation = findInstallation(sandbox.database, found.installationId)
  if (installation === undefined) throw badCredentials()
  if (installation.suspendedAt !== null) throw suspended()
  return {
    kind: 'installation',
    app: appOf(sandbox.database, installation.appId),
    installation,
    permissions: narrow(found.permissions, installation.permissions),
    repositoryIds: found.repositoryIds,
  }
}

function personActor(sandbox: Sandbox, token: string): Actor {
  const found = findUserToken(sandbox.database, token)
  if (found === undefined) throw badCredentials()
  if (found.expiresAt !== null && found.expiresAt <= timestamp(sandbox.now())) {
    throw badCredentials()
  }
  const grant = findGrantById(sandbox.database, found.grantId)
  const client = grant && findClient(sandbox.database, grant.clientId)
  if (grant === undefined || client === undefined) throw badCredentials()
  const user = accountOf(sandbox.database, grant.userId)
  if (client.kind === 'oauth') {
    return { kind: 'oauth', app: client.app, user, scopes: found.scopes }
  }
  return {
    kind: 'user',
    app: client.app,
    user,
    permissions: narrow(grant.permissions, permissionsOf(client.app.permissions, 'account')),
    repositoryId: found.repositoryId,
  }
}

/** Who sent the request; a token that does not hold is refused, none at all is anonymous. */
export function authenticate(sandbox: Sandbox, authorization: string | undefined): Actor {
  if (authorization === undefined) return { kind: 'anonymous' }
  const token = readToken(authorization)
  if (token.startsWith('ghs_')) return installationActor(sandbox, token)
  if (token.startsWith('ghu_') || token.startsWith('gho_')) return personActor(sandbox, token)
  if (JWT.test(token)) return { kind: 'app', app: verifyAppJwt(sandbox, token) }
  throw badCredentials()
}
