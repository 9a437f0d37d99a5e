import { timingSafeEqual } from 'node:crypto'
import { now } from '../../clock'
import { err, ok, type Result } from '../../core/result'
import { hashToken } from '../../core/secrets'
import type { AuthenticatedApp } from '../../entitlements/types'
import { type AppCredentials, credentialsOf, forgetCredentials } from './app-credentials'
import { isSignedBy, readClaims, wrongTimes } from './app-jwt'
import type { Asker } from './ask'
import { readAuthorization } from './authorization'
import { type ApiError, badCredentials, requiresAuthentication, undecodable } from './errors'

/** Somebody whom this process has known since it last looked: `stamp` says when that was. */
export interface Known<Caller> {
  caller: Caller
  asker: Asker
  /** How the listing and its connection stood then; null when the caller depends on neither. */
  stamp: string | null
  /** Looks again whether it is still them. */
  renew(): Promise<Result<Caller, ApiError>>
}

const unknownApp: ApiError = { status: 404, message: 'Integration not found' }
const withoutKey: ApiError = { status: 401, message: 'Integration must generate a public key' }

interface Proof {
  /** The number or client id that the app goes by. */
  name: string
  /** The credentials, if what it showed goes with them. */
  check(credentials: AppCredentials | undefined): Promise<Result<AppCredentials, ApiError>>
}

function proofByJwt(token: string): Result<Proof, ApiError> {
  const claims = readClaims(token)
  if (!claims.ok) return claims
  const check: Proof['check'] = async (credentials) => {
    if (credentials?.kind !== 'github_app') return err(unknownApp)
    if (credentials.publicKeys.length === 0) return err(withoutKey)
    if (!isSignedBy(token, credentials.publicKeys)) return err(undecodable)
    const wrong = wrongTimes(claims.value, Math.floor(+now() / 1000))
    return wrong === undefined ? ok(credentials) : err(wrong)
  }
  return ok({ name: claims.value.issuer, check })
}

function proofBySecret(clientId: string, secret: string): Proof {
  const given = Buffer.from(hashToken(secret))
  const check: Proof['check'] = async (credentials) => {
    const hash = credentials?.kind === 'oauth_app' ? credentials.secretHash : null
    const isSame = timingSafeEqual(given, Buffer.from(hash ?? hashToken('')))
    const isProven = credentials !== undefined && hash !== null && isSame
    return isProven ? ok(credentials) : err(badCredentials)
  }
  return { name: clientId, check }
}

/** GitHub Apps come with a JWT, OAuth Apps with client id and secret ("REST API endpoints for GitHub Marketplace"). */
function proofOf(headers: Headers): Result<Proof, ApiError> {
  const shown = readAuthorization(headers)
  if (shown === null) return err(requiresAuthentication)
  if (shown.scheme === 'unknown') return err(badCredentials)
  if (shown.scheme === 'token') return proofByJwt(shown.token)
  // An app's number is no client id.
  if (/^\d{1,15}$/.test(shown.clientId)) return err(badCredentials)
  return ok(proofBySecret(shown.clientId, shown.secret))
}

function isApp(value: { listingId: string }): value is AuthenticatedApp {
  return value.listingId !== ''
}

/** What is remembered may be outdated: a refusal is only said by what the database holds now. */
async function prove({ name, check }: Proof): Promise<Result<AppCredentials, ApiError>> {
  const proven = await check(await credentialsOf(name))
  if (proven.ok) return proven
  forgetCredentials(name)
  return check(await credentialsOf(name))
}

/**
 * The only minter of an {@link AuthenticatedApp}. A key or secret that was replaced is refused from
 * the moment that its replacement is stored: the statement that answers says whether it was. Only
 * who has proved to be the app spends its budget.
 */
export async function authenticateApp(
  request: Request,
): Promise<Result<Known<AuthenticatedApp>, ApiError>> {
  const proof = proofOf(request.headers)
  if (!proof.ok) return proof
  const proven = await prove(proof.value)
  if (!proven.ok) return proven
  const { listingId, stamp } = proven.value
  const caller = { listingId }
  if (!isApp(caller)) return err(badCredentials)
  const renew = async (): Promise<Result<AuthenticatedApp, ApiError>> => {
    forgetCredentials(proof.value.name)
    const again = await prove(proof.value)
    if (!again.ok) return again
    return again.value.listingId === listingId ? ok(caller) : err(badCredentials)
  }
  return ok({ caller, asker: { key: `v3:app:${listingId}`, listingId }, stamp, renew })
}
