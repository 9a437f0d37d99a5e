import { appSettingsLink } from '../../adapters/github/links'
import { db } from '../../db/client'
import { env } from '../../env'
import type { ManagedListingId } from '../../listings/types'
import type { ConnectionView } from '../types'

const time = (at: Date | null | undefined) => at?.toISOString() ?? null

/** How this marketplace reaches a listing's app, for those who may connect it. */
export async function getConnection(listingId: ManagedListingId): Promise<ConnectionView> {
  const row = await db().listing.findUniqueOrThrow({
    where: { id: listingId },
    include: {
      appConnection: true,
      publisher: { include: { account: { select: { type: true, login: true } } } },
    },
  })
  const { appConnection: connection, githubAppId, githubAppSlug, publisher } = row
  const { SOUK_URL } = env()
  return {
    app:
      githubAppId === null
        ? null
        : {
            id: Number(githubAppId),
            slug: githubAppSlug,
            settingsUrl: appSettingsLink(publisher.account, githubAppSlug),
          },
    clientId: row.clientId,
    ways: {
      privateKey: connection?.privateKey != null,
      publicKey: connection?.publicKey != null,
      webhookSecret: connection?.webhookSecret != null,
      clientSecret: connection?.clientSecret != null,
    },
    connectedAt: time(connection?.connectedAt),
    checkedAt: time(connection?.checkedAt),
    failedAt: time(connection?.failedAt),
    forwardedAt: time(connection?.forwardedAt),
    forwardUrl: `${SOUK_URL}/api/webhooks/apps/${listingId}`,
    apiUrl: `${SOUK_URL}/api/v3`,
  }
}
