import { ipOf } from '../../auth/actor'
import { err, ok, type Result } from '../../core/result'
import type { AuthenticatedPerson } from '../../entitlements/types'
import type { Known } from './authenticate-app'
import { readAuthorization } from './authorization'
import { countRequest, exhaustion, hourly } from './budget'
import { type ApiError, badCredentials, requiresAuthentication } from './errors'
import {
  identifyToken,
  rememberedIdentity,
  type ShownToken,
  type TokenIdentity,
} from './identify-token'

function isPerson(value: { githubId: number }): value is AuthenticatedPerson {
  return Number.isSafeInteger(value.githubId)
}

/** The token, and the app that it is said to be of by `client_id`, which clients of ours may give. */
function shownIn(request: Request): Result<ShownToken, ApiError> {
  const shown = readAuthorization(request.headers)
  if (shown === null) return err(requiresAuthentication)
  if (shown.scheme !== 'token') return err(badCredentials)
  const clientId = new URL(request.url).searchParams.get('client_id')
  const isReadable = clientId === null || /^[\w.-]{1,100}$/.test(clientId)
  return isReadable ? ok({ token: shown.token, clientId }) : err(badCredentials)
}

/** Each address may make us ask GitHub about so many tokens in an hour. */
async function askGithub(
  request: Request,
  shown: ShownToken,
): Promise<Result<TokenIdentity, ApiError>> {
  const key = `v3:tokens:${ipOf(request.headers) ?? 'unknown'}`
  const spent = exhaustion(await countRequest(key, hourly.authenticated))
  return spent === undefined ? identifyToken(shown) : err(spent)
}

function callerOf({ githubId, app }: TokenIdentity): Result<AuthenticatedPerson, ApiError> {
  const caller = { githubId, listingId: app?.listingId ?? null }
  return isPerson(caller) ? ok(caller) : err(badCredentials)
}

/** The only minter of an {@link AuthenticatedPerson}: a token counts for the one listed app that GitHub says it was given to. */
export async function authenticateUser(
  request: Request,
): Promise<Result<Known<AuthenticatedPerson>, ApiError>> {
  const shown = shownIn(request)
  if (!shown.ok) return shown
  const identity = await (rememberedIdentity(shown.value) ?? askGithub(request, shown.value))
  if (!identity.ok) return identity
  const caller = callerOf(identity.value)
  if (!caller.ok) return caller
  const { githubId, listingId } = caller.value
  // When the app was connected anew since, GitHub is asked again.
  const renew = async (): Promise<Result<AuthenticatedPerson, ApiError>> => {
    const again = await askGithub(request, shown.value)
    if (!again.ok) return again
    const same = callerOf(again.value)
    if (!same.ok) return same
    const isSame = same.value.githubId === githubId && same.value.listingId === listingId
    return isSame ? same : err(badCredentials)
  }
  const asker = { key: `v3:user:${githubId}:${listingId ?? ''}`, listingId }
  return ok({ caller: caller.value, asker, stamp: identity.value.app?.stamp ?? null, renew })
}
