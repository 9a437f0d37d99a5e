import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { encrypt } from '@/lib/core/secrets'
import type { Transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'

/** What integrators gave this marketplace, beside their listings. */
export interface Connections {
  /** Private keys of listed GitHub Apps, by the app's slug on GitHub. */
  privateKeys: Record<string, string>
  /** Client secrets of listed apps of both kinds, by client ID. */
  clientSecrets: Record<string, string>
  /** Where listings want their webhooks, by the listing's slug. */
  webhooks: Record<string, { url: string; secret: string }>
}

/** Keeps the keys and secrets, encrypted, as if the integrators had entered them. */
export async function seedConnections(tx: Transaction, given: Connections): Promise<void> {
  const keys = env().SOUK_ENCRYPTION_KEYS
  const listings = await tx.listing.findMany()
  const connectedAt = now()
  const sealed = (secret: string | undefined) =>
    secret === undefined ? null : encrypt(keys, secret)
  await tx.appConnection.createMany({
    data: listings.flatMap(({ id, githubAppId, githubAppSlug, clientId }) => {
      const privateKey = sealed(given.privateKeys[githubAppSlug ?? ''])
      const clientSecret = sealed(given.clientSecrets[clientId ?? ''])
      if (privateKey === null && clientSecret === null) return []
      return { listingId: id, githubAppId, privateKey, clientSecret, connectedAt }
    }),
  })
  await tx.webhookEndpoint.createMany({
    data: listings.flatMap(({ id, slug }) => {
      const webhook = given.webhooks[slug]
      if (webhook === undefined) return []
      const secret = encrypt(keys, webhook.secret)
      return { id: newId('endpoint'), listingId: id, url: webhook.url, secret }
    }),
  })
}
