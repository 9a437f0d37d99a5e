import type { GithubTokens } from '../../adapters/github/types'
import { encrypt } from '../../core/secrets'
import type { Transaction } from '../../db/transaction'
import { env } from '../../env'

function sealed(tokens: GithubTokens) {
  const keys = env().SOUK_ENCRYPTION_KEYS
  return {
    accessToken: encrypt(keys, tokens.accessToken),
    accessTokenExpiresAt: tokens.accessTokenExpiresAt,
    refreshToken: tokens.refreshToken === null ? null : encrypt(keys, tokens.refreshToken),
    refreshTokenExpiresAt: tokens.refreshTokenExpiresAt,
    leaseId: null,
    leaseExpiresAt: null,
  }
}

/** Keeps the pair of a sign-in, encrypted, in place of the one before: every sign-in brings a new one. */
export async function storeTokens(
  tx: Transaction,
  userId: string,
  tokens: GithubTokens,
): Promise<void> {
  const data = sealed(tokens)
  await tx.githubToken.upsert({
    where: { userId },
    create: { userId, ...data },
    update: { ...data, version: { increment: 1 } },
  })
}

/** Keeps a refreshed pair, if the lease still holds; false when a sign-in came in between. */
export async function storeRefreshedTokens(
  tx: Transaction,
  lease: { userId: string; leaseId: string },
  tokens: GithubTokens,
): Promise<boolean> {
  const { count } = await tx.githubToken.updateMany({
    where: lease,
    data: { ...sealed(tokens), version: { increment: 1 } },
  })
  return count === 1
}
