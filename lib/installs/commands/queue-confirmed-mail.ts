import { now } from '../../clock'
import { isLocale } from '../../core/locales'
import type { Setup } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { queueMail } from '../../notifications/commands/queue-mail'

/** Tells whoever set something up that GitHub confirms the installation; nobody is told who has no address. */
export async function queueConfirmedMail(tx: Transaction, setup: Setup): Promise<void> {
  const { listingId, accountId, startedById } = setup
  const user = await tx.user.findUniqueOrThrow({ where: { id: startedById } })
  if (user.email === null) return
  const listing = await tx.listing.findUniqueOrThrow({
    where: { id: listingId },
    include: { currentRevision: { select: { name: true } } },
  })
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
  const installation = await tx.installation.findUnique({
    where: { listingId_accountId: { listingId, accountId } },
  })
  const locale = isLocale(user.locale) ? user.locale : 'en'
  await queueMail(
    tx,
    `installed:${setup.id}`,
    { userId: user.id, address: user.email, locale },
    {
      kind: 'installation_confirmed',
      data: {
        listingName: listing.currentRevision?.name ?? listing.slug,
        listingSlug: listing.slug,
        accountLogin: account.login,
        repositories: installation?.repositorySelection ?? null,
        confirmedAt: (installation?.readAt ?? now()).toISOString(),
      },
    },
  )
}
