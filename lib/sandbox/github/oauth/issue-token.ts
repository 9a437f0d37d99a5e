import { type Sandbox, secondsLater, timestamp } from '../sandbox'
import { type Client, findClient } from '../store/apps'
import type { Grant } from '../store/grants'
import { hashToken, randomToken } from '../store/tokens'

const ACCESS_LIFETIME = 8 * 60 * 60
const REFRESH_LIFETIME = 184 * 24 * 60 * 60
const MOST_TOKENS = 10

export type TokenAnswer = {
  access_token: string
  scope: string
  token_type: 'bearer'
  expires_in?: number
  refresh_token?: string
  refresh_token_expires_in?: number
}

/** Past ten tokens for the same person, app and scopes the oldest ones die. */
function dropOldest(sandbox: Sandbox, grant: Grant, scopes: readonly string[]): void {
  sandbox.database.run(
    `DELETE FROM userTokens WHERE id IN (
       SELECT id FROM userTokens WHERE grantId = :grantId AND scopes = :scopes
       ORDER BY id DESC LIMIT -1 OFFSET :most)`,
    { grantId: grant.id, scopes, most: MOST_TOKENS },
  )
}

function lifetimes(sandbox: Sandbox, client: Client | undefined) {
  if (client?.kind !== 'app' || !client.app.userTokensExpire) return undefined
  return {
    refresh: randomToken('ghr_', 72),
    expiresAt: timestamp(secondsLater(sandbox.now(), ACCESS_LIFETIME)),
    refreshExpiresAt: timestamp(secondsLater(sandbox.now(), REFRESH_LIFETIME)),
  }
}

/** A new user token; a GitHub App's lasts 8 hours and has a refresh token unless it opted out. */
export function issueUserToken(
  sandbox: Sandbox,
  grant: Grant,
  details: { scopes: readonly string[]; repositoryId: number | null },
): TokenAnswer {
  const client = findClient(sandbox.database, grant.clientId)
  const token = randomToken(client?.kind === 'oauth' ? 'gho_' : 'ghu_')
  const expiring = lifetimes(sandbox, client)
  sandbox.database.insert('userTokens', {
    id: sandbox.database.nextId(),
    hash: hashToken(token),
    lastEight: token.slice(-8),
    grantId: grant.id,
    scopes: details.scopes,
    repositoryId: details.repositoryId,
    createdAt: timestamp(sandbox.now()),
    expiresAt: expiring?.expiresAt ?? null,
    refreshHash: expiring ? hashToken(expiring.refresh) : null,
    refreshExpiresAt: expiring?.refreshExpiresAt ?? null,
  })
  dropOldest(sandbox, grant, details.scopes)
  const answer = {
    access_token: token,
    scope: details.scopes.join(','),
    token_type: 'bearer',
  } as const
  if (expiring === undefined) return answer
  return {
    ...answer,
    expires_in: ACCESS_LIFETIME,
    refresh_token: expiring.refresh,
    refresh_token_expires_in: REFRESH_LIFETIME,
  }
}
