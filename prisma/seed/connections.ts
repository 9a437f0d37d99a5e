import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { encrypt } from '@/lib/core/secrets'
import type { Transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'

/** What integrators gave this marketplace, beside their listings. */
export interface Connections {
  /** Private keys of listed GitHub Apps, by the app's slug on GitHub. */
  privateKeys: Record<string, string>
  /** Where listings want their webhooks, by the listing's slug. */
  webhooks: Record<string, { url: string; secret: string }>
}

/** Keeps the private keys and webhook secrets, encrypted, as if the integrators had entered them. */
export async function seedConnections(tx: Transaction, given: Connections): Promise<void> {
  const keys = env().SOUK_ENCRYPTION_KEYS
  const listings = await tx.listing.findMany()
  const connectedAt = now()
  await tx.appConnection.createMany({
    data: listings.flatMap(({ id, githubAppId, githubAppSlug }) => {
      const privateKey = given.privateKeys[githubAppSlug ?? '']
      if (githubAppId === null || privateKey === undefined) return []
      return { listingId: id, githubAppId, privateKey: encrypt(keys, privateKey), connectedAt }
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
