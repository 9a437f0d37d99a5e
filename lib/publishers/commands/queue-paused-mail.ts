import { now } from '../../clock'
import { defaultLocale, isLocale } from '../../core/locales'
import type { WebhookEndpoint } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { queueMail } from '../../notifications/commands/queue-mail'

/** Tells the integrator of a listing that its webhook endpoint is paused, at the support address and in the language of whoever signs in there. */
export async function queuePausedMail(
  tx: Transaction,
  endpoint: WebhookEndpoint,
  lastError: string,
): Promise<void> {
  const listing = await tx.listing.findUniqueOrThrow({
    where: { id: endpoint.listingId },
    include: {
      currentRevision: { select: { name: true } },
      publisher: { include: { account: { include: { user: true } } } },
    },
  })
  const { supportEmail: address, account } = listing.publisher
  const spoken = account.user?.locale
  const locale = isLocale(spoken) ? spoken : defaultLocale
  const pausedAt = endpoint.pausedAt ?? now()
  await queueMail(
    tx,
    `paused:${endpoint.id}:${pausedAt.toISOString()}`,
    { userId: account.user?.id ?? null, address, locale },
    {
      kind: 'webhook_paused',
      data: {
        listingName: listing.currentRevision?.name ?? listing.slug,
        listingSlug: listing.slug,
        publisherLogin: account.login,
        url: endpoint.url,
        failures: endpoint.consecutiveFailures,
        lastError,
        pausedAt: pausedAt.toISOString(),
      },
    },
  )
}
