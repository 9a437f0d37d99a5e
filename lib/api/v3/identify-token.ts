import { LRUCache } from 'lru-cache'
import { checkToken } from '../../adapters/github/check-token'
import { getTokenOwner } from '../../adapters/github/get-token-owner'
import { err, ok, type Result } from '../../core/result'
import { hashToken } from '../../core/secrets'
import type { ListingKind } from '../../db/generated/client'
import {
  findTokenApp,
  listTokenApps,
  type TokenApp,
} from '../../entitlements/queries/list-token-apps'
import { noteToken } from '../../permission-updates/commands/note-token'
import { type ApiError, badCredentials, githubUnavailable, notFound } from './errors'

/** Whose token it is, and which listed app GitHub gave it to. */
export interface TokenIdentity {
  githubId: number
  app: { listingId: string; stamp: string } | null
}

type Identified = Result<TokenIdentity, ApiError>

/** GitHub is asked about at most this many apps for one token. */
const mostApps = 10

/** OAuth Apps and GitHub Apps get tokens that look different; older ones on Enterprise Server look all the same. */
function kindsOf(token: string): ListingKind[] {
  if (/^gho_\w+$/.test(token)) return ['oauth_app']
  if (/^ghu_\w+$/.test(token)) return ['github_app']
  return /^[0-9a-f]{40}$/.test(token) ? ['oauth_app', 'github_app'] : []
}

const appUnknown: ApiError = {
  status: 401,
  message:
    'Which app this token belongs to cannot be told: the client secret of the app must be connected here',
}

async function ask({ client, ...app }: TokenApp, token: string): Promise<Identified> {
  if (client === null) return err(appUnknown)
  const owner = await checkToken(client, token)
  if (!owner.ok) {
    return err(owner.error.code === 'github_unavailable' ? githubUnavailable : appUnknown)
  }
  if (owner.value === null) return err(badCredentials)
  const { githubId, scopes } = owner.value
  const { listingId, stamp } = app
  await noteToken({ listingId, githubId, scopes })
  return ok({ githubId, app: { listingId, stamp } })
}

async function identifyNamed(token: string, clientId: string): Promise<Identified> {
  const app = await findTokenApp(clientId)
  return app === undefined ? err(notFound) : ask(app, token)
}

/**
 * Clients made for GitHub do not name their app, and neither does the token. What could be told to
 * it is what its owner bought, so GitHub is asked about the apps of those purchases and no others.
 * When GitHub denies all of them, there is nothing to tell, as for somebody who bought nothing.
 */
async function identifyUnnamed(token: string, kinds: ListingKind[]): Promise<Identified> {
  const owner = await getTokenOwner(token)
  if (!owner.ok) {
    return err(owner.error.code === 'github_unavailable' ? githubUnavailable : badCredentials)
  }
  const apps = await listTokenApps(owner.value, kinds, mostApps + 1)
  const answers = await Promise.all(apps.slice(0, mostApps).map((app) => ask(app, token)))
  const own = answers.find((answer) => answer.ok && answer.value.githubId === owner.value)
  if (own !== undefined) return own
  const untold = answers.find((answer) => !answer.ok && answer.error !== badCredentials)
  if (untold !== undefined) return untold
  return apps.length > mostApps ? err(appUnknown) : ok({ githubId: owner.value, app: null })
}

const remembered = new LRUCache<string, Promise<Identified>>({ max: 5_000, ttl: 60_000 })

/** A token to be identified, with the app that the client named, if it did. */
export interface ShownToken {
  token: string
  clientId: string | null
}

const keyOf = ({ token, clientId }: ShownToken) => hashToken(`${clientId ?? ''} ${token}`)

/** What was found out about a token in the last minute; undefined if nothing was. */
export function rememberedIdentity(shown: ShownToken): Promise<Identified> | undefined {
  return remembered.get(keyOf(shown))
}

/**
 * Finds out by GitHub's check-token whose token it is and which app it was given to (design §3).
 * Errors: 401 for a token that GitHub does not know or whose app cannot be told, 404 when the named
 * app is not listed, 503 when GitHub does not answer.
 */
export async function identifyToken(shown: ShownToken): Promise<Identified> {
  const { token, clientId } = shown
  const kinds = kindsOf(token)
  if (kinds.length === 0) return err(badCredentials)
  const asking = clientId === null ? identifyUnnamed(token, kinds) : identifyNamed(token, clientId)
  remembered.set(keyOf(shown), asking)
  const identified = await asking.catch((error) => {
    remembered.delete(keyOf(shown))
    throw error
  })
  if (!identified.ok && identified.error.status === 503) remembered.delete(keyOf(shown))
  return identified
}
