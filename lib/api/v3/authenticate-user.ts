import { ipOf } from '../../auth/actor'
import { err, ok, type Result } from '../../core/result'
import type { AuthenticatedPerson } from '../../entitlements/types'
import type { Authenticated } from './authenticate-app'
import { readAuthorization } from './authorization'
import { countRequest, exhaustion, hourly } from './budget'
import { countAndLook } from './count-and-look'
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

async function look(identity: TokenIdentity) {
  const { githubId, app } = identity
  const listingId = app?.listingId ?? null
  const looked = await countAndLook(`v3:user:${githubId}:${listingId ?? ''}`, listingId)
  const isOutdated = app !== null && looked.stamp !== app.stamp
  return { ...looked, isOutdated }
}

/** The only minter of an {@link AuthenticatedPerson}: a token counts for the one listed app that GitHub says it was given to. */
export async function authenticateUser(
  request: Request,
): Promise<Result<Authenticated<AuthenticatedPerson>, ApiError>> {
  const shown = shownIn(request)
  if (!shown.ok) return shown
  const first = await (rememberedIdentity(shown.value) ?? askGithub(request, shown.value))
  if (!first.ok) return first
  const looked = await look(first.value)
  // The app was connected anew since: GitHub is asked again.
  const identity = looked.isOutdated ? await askGithub(request, shown.value) : first
  if (!identity.ok) return identity
  const { githubId, app } = identity.value
  const caller = {
    githubId,
    app: app === null ? null : { listingId: app.listingId, isDraft: looked.isDraft },
  }
  return isPerson(caller) ? ok({ caller, budget: looked.budget }) : err(badCredentials)
}
