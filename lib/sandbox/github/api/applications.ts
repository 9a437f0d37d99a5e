import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { simpleUserJson } from '../json/account'
import { installationJson } from '../json/app'
import { clientOfBasic } from '../oauth/client-credentials'
import { issueUserToken } from '../oauth/issue-token'
import { type Sandbox, timestamp } from '../sandbox'
import { accountOf } from '../store/accounts'
import type { Client } from '../store/apps'
import { deleteGrant, findGrantById, type Grant } from '../store/grants'
import { findInstallationOn } from '../store/installations'
import { deleteUserToken, findUserToken, type UserToken } from '../store/tokens'
import type { ApiEnv } from './actor'
import { readBody } from './body'
import { badCredentials, notFound, requiresAuthentication } from './errors'

const tokenBody = z.object({ access_token: z.string().min(1) })

type Found = { client: Client; grant: Grant; token: UserToken; secret: string }

function clientOf(sandbox: Sandbox, c: Context<ApiEnv>): Client {
  const authorization = c.req.header('authorization')
  if (authorization === undefined) throw requiresAuthentication()
  const client = clientOfBasic(sandbox.database, authorization)
  if (client === undefined) throw badCredentials()
  if (client.app.clientId !== c.req.param('clientId')) throw notFound()
  return client
}

async function findToken(sandbox: Sandbox, c: Context<ApiEnv>): Promise<Found> {
  const client = clientOf(sandbox, c)
  const { access_token: secret } = await readBody(c, tokenBody)
  const token = findUserToken(sandbox.database, secret)
  const grant = token && findGrantById(sandbox.database, token.grantId)
  if (token === undefined || grant?.clientId !== client.app.clientId) throw notFound()
  if (token.expiresAt !== null && token.expiresAt <= timestamp(sandbox.now())) throw notFound()
  return { client, grant, token, secret }
}

/** `authorization` of GitHub's schemas. */
function authorizationJson(sandbox: Sandbox, { client, grant, token, secret }: Found) {
  const isApp = client.kind === 'app'
  const installation = isApp && findInstallationOn(sandbox.database, client.app.id, grant.userId)
  return {
    id: token.id,
    url: `${sandbox.apiUrl}/authorizations/${token.id}`,
    app: {
      client_id: client.app.clientId,
      name: client.app.name,
      url: isApp ? client.app.externalUrl : (client.app.url ?? client.app.callbackUrl),
    },
    token: secret,
    hashed_token: Buffer.from(token.hash, 'base64').toString('hex'),
    token_last_eight: token.lastEight,
    note: null,
    note_url: null,
    fingerprint: null,
    scopes: token.scopes,
    created_at: token.createdAt,
    updated_at: token.createdAt,
    expires_at: token.expiresAt,
    user: simpleUserJson(sandbox, accountOf(sandbox.database, grant.userId)),
    ...(isApp && installation
      ? { installation: scopedInstallation(sandbox, installation, client) }
      : {}),
  }
}

function scopedInstallation(
  sandbox: Sandbox,
  installation: NonNullable<ReturnType<typeof findInstallationOn>>,
  client: Extract<Client, { kind: 'app' }>,
) {
  const whole = installationJson(sandbox, installation, client.app)
  return {
    permissions: whole.permissions,
    repository_selection: whole.repository_selection,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    repositories_url: whole.repositories_url,
    account: whole.account,
  }
}

/** An app asks about, resets and ends the tokens it was given, with its client id and secret. */
export function applicationRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const { database } = sandbox
  const routes = new Hono<ApiEnv>()

  routes.post('/applications/:clientId/token', async (c) =>
    c.json(authorizationJson(sandbox, await findToken(sandbox, c))),
  )

  routes.patch('/applications/:clientId/token', async (c) => {
    const found = await findToken(sandbox, c)
    const { scopes, repositoryId } = found.token
    deleteUserToken(database, found.token.id)
    const issued = issueUserToken(sandbox, found.grant, { scopes, repositoryId })
    const token = findUserToken(database, issued.access_token)
    if (token === undefined) throw notFound()
    return c.json(authorizationJson(sandbox, { ...found, token, secret: issued.access_token }))
  })

  routes.delete('/applications/:clientId/token', async (c) => {
    deleteUserToken(database, (await findToken(sandbox, c)).token.id)
    return c.body(null, 204)
  })

  routes.delete('/applications/:clientId/grant', async (c) => {
    deleteGrant(database, (await findToken(sandbox, c)).grant.id)
    return c.body(null, 204)
  })

  return routes
}
