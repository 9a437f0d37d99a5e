import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Sandbox, timestamp } from '../sandbox'
import { type Client, findClient, stringsColumn } from '../store/apps'
import { findGrantById } from '../store/grants'
import { deleteUserToken, findUserTokenByRefresh, hashToken } from '../store/tokens'
import { isSecretOf } from './client-credentials'
import { issueUserToken, type TokenAnswer } from './issue-token'

/** A refusal as the token endpoint gives it, with status 200. */
export type TokenRefusal = { error: string; error_description: string; error_uri: string }

const TROUBLE =
  'https://docs.github.com/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-oauth-app-access-token-request-errors'

function refuse(error: string, description: string): TokenRefusal {
  const anchor = error.replaceAll('_', '-')
  return { error, error_description: description, error_uri: `${TROUBLE}/#${anchor}` }
}

const refusals = {
  credentials: refuse(
    'incorrect_client_credentials',
    'The client_id and/or client_secret passed are incorrect.',
  ),
  code: refuse('bad_verification_code', 'The code passed is incorrect or expired.'),
  redirect: refuse(
    'redirect_uri_mismatch',
    'The redirect_uri MUST match the registered callback URL for this application.',
  ),
  refresh: refuse('bad_refresh_token', 'The refresh token passed is incorrect or expired.'),
  grantType: refuse('unsupported_grant_type', 'The grant type is not supported.'),
}

const codeRow = z.object({
  hash: z.string(),
  grantId: z.number(),
  redirectUri: z.string(),
  scopes: stringsColumn,
  codeChallenge: z.string().nullable(),
  expiresAt: z.string(),
})

/** Takes the code out of the state: it can be tried once. */
function takeCode(sandbox: Sandbox, code: string) {
  return sandbox.database.get(codeRow, 'DELETE FROM codes WHERE hash = :hash RETURNING *', {
    hash: hashToken(code),
  })
}

function fitsChallenge(challenge: string | null, verifier: string | undefined): boolean {
  if (challenge === null) return true
  if (verifier === undefined) return false
  return createHash('sha256').update(verifier).digest('base64url') === challenge
}

function exchangeCode(
  sandbox: Sandbox,
  client: Client,
  form: Record<string, string>,
): TokenAnswer | TokenRefusal {
  const code = takeCode(sandbox, form.code ?? '')
  const grant = code && findGrantById(sandbox.database, code.grantId)
  if (code === undefined || grant?.clientId !== client.app.clientId) return refusals.code
  if (code.expiresAt <= timestamp(sandbox.now())) return refusals.code
  if (form.redirect_uri && form.redirect_uri !== code.redirectUri) return refusals.redirect
  if (!fitsChallenge(code.codeChallenge, form.code_verifier)) return refusals.code
  const repositoryId = form.repository_id ? Number(form.repository_id) : null
  return issueUserToken(sandbox, grant, { scopes: code.scopes, repositoryId })
}

/** Old access and refresh token die with the first use of the refresh token. */
function refresh(
  sandbox: Sandbox,
  client: Client,
  form: Record<string, string>,
): TokenAnswer | TokenRefusal {
  const old = findUserTokenByRefresh(sandbox.database, form.refresh_token ?? '')
  const grant = old && findGrantById(sandbox.database, old.grantId)
  if (old === undefined || grant?.clientId !== client.app.clientId) return refusals.refresh
  deleteUserToken(sandbox.database, old.id)
  if ((old.refreshExpiresAt ?? '') <= timestamp(sandbox.now())) return refusals.refresh
  return issueUserToken(sandbox, grant, { scopes: old.scopes, repositoryId: old.repositoryId })
}

/**
 * What `POST /login/oauth/access_token` answers: a token for a code or for a refresh token, or the
 * refusal; undefined when there is no such client, which is a 404.
 */
export function exchange(
  sandbox: Sandbox,
  form: Record<string, string>,
): TokenAnswer | TokenRefusal | undefined {
  const client = findClient(sandbox.database, form.client_id ?? '')
  if (client === undefined) return undefined
  if (!isSecretOf(client, form.client_secret ?? '')) return refusals.credentials
  return sandbox.database.transaction(() => {
    const type = form.grant_type ?? 'authorization_code'
    if (type === 'refresh_token') return refresh(sandbox, client, form)
    if (type !== 'authorization_code') return refusals.grantType
    return exchangeCode(sandbox, client, form)
  })
}
