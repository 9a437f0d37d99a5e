import { isId } from '../../core/ids'
import { decrypt } from '../../core/secrets'
import { db } from '../../db/client'
import { env } from '../../env'

/** What the forwarded webhooks of a listing's app are verified with; null for one that forwards none. */
export async function getForwardingSecret(listingId: string): Promise<string | null> {
  if (!isId('listing', listingId)) return null
  const row = await db().appConnection.findUnique({
    where: { listingId },
    select: { webhookSecret: true },
  })
  return row?.webhookSecret ? decrypt(env().SOUK_ENCRYPTION_KEYS, row.webhookSecret) : null
}
