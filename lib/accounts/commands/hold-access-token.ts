import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { refreshToken } from '../../adapters/github/refresh-token'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { decrypt } from '../../core/secrets'
import { db } from '../../db/client'
import type { GithubToken } from '../../db/generated/client'
import { env } from '../../env'
import { storeRefreshedTokens } from './store-tokens'

/** A token that ends within this time is refreshed first. */
const EARLY_MS = 60_000
/** Longer than the longest request to GitHub. */
const LEASE_MS = 20_000
const PAUSE_MS = 100
const LONGEST_WAIT_MS = 15_000

function isGood(token: GithubToken): boolean {
  const { accessTokenExpiresAt } = token
  return accessTokenExpiresAt === null || +accessTokenExpiresAt > +now() + EARLY_MS
}

/** The refresh token, if there is one that may still be spent. */
function spendable(token: GithubToken): string | undefined {
  if (token.refreshToken === null) return undefined
  if (token.refreshTokenExpiresAt !== null && token.refreshTokenExpiresAt <= now()) return undefined
  return decrypt(env().SOUK_ENCRYPTION_KEYS, token.refreshToken)
}

/** Takes the lease on this version of the token, unless somebody holds it. */
async function takeLease({ userId, version }: GithubToken): Promise<string | undefined> {
  const leaseId = randomUUID()
  const { count } = await db().githubToken.updateMany({
    where: {
      userId,
      version,
      OR: [{ leaseExpiresAt: null }, { leaseExpiresAt: { lt: now() } }],
    },
    data: { leaseId, leaseExpiresAt: new Date(+now() + LEASE_MS) },
  })
  return count === 1 ? leaseId : undefined
}

/** Answers the new token, or undefined when a sign-in brought another one in between. */
async function refreshUnder(
  leaseId: string,
  userId: string,
  spent: string,
): Promise<Result<string | undefined>> {
  const lease = { userId, leaseId }
  const refreshed = await refreshToken(spent)
  if (refreshed.ok) {
    const kept = await storeRefreshedTokens(db(), lease, refreshed.value)
    return ok(kept ? refreshed.value.accessToken : undefined)
  }
  if (refreshed.error.code === 'session_expired') {
    await db().githubToken.deleteMany({ where: lease })
  } else {
    const free = { leaseId: null, leaseExpiresAt: null }
    await db().githubToken.updateMany({ where: lease, data: free })
  }
  return refreshed
}

/**
 * A person's GitHub user token that holds for another minute. A refresh token is single-use, so one
 * request refreshes under a lease, outside any transaction, and the others wait for what it brings.
 * Errors: `session_expired` when the person must sign in again, `github_unavailable`.
 */
export async function holdAccessToken(userId: string): Promise<Result<string>> {
  const deadline = Date.now() + LONGEST_WAIT_MS
  while (Date.now() < deadline) {
    const token = await db().githubToken.findUnique({ where: { userId } })
    if (token === null) return err(domainError('session_expired'))
    if (isGood(token)) return ok(decrypt(env().SOUK_ENCRYPTION_KEYS, token.accessToken))
    const spent = spendable(token)
    if (spent === undefined) return err(domainError('session_expired'))
    const leaseId = await takeLease(token)
    if (leaseId === undefined) {
      await setTimeout(PAUSE_MS)
      continue
    }
    const refreshed = await refreshUnder(leaseId, userId, spent)
    if (!refreshed.ok) return refreshed
    if (refreshed.value !== undefined) return ok(refreshed.value)
  }
  return err(domainError('github_unavailable'))
}
