import { defaultLocale, isLocale } from '../../core/locales'
import type { Transaction } from '../../db/transaction'
import type { Recipient } from '../../notifications/types'

/** Whom to write to about a publisher itself: its contact, or else its support address, in the language of whoever signs in there. */
export async function findContact(
  tx: Transaction,
  publisherId: string,
): Promise<{ recipient: Recipient; login: string; name: string }> {
  const { contactEmail, supportEmail, name, account } = await tx.publisher.findUniqueOrThrow({
    where: { id: publisherId },
    select: {
      name: true,
      contactEmail: true,
      supportEmail: true,
      account: {
        select: {
          login: true,
          user: { select: { id: true, locale: true } },
          connection: { select: { contactLocale: true } },
        },
      },
    },
  })
  const spoken = account.user?.locale ?? account.connection?.contactLocale
  const recipient = {
    userId: account.user?.id ?? null,
    address: contactEmail ?? supportEmail,
    locale: isLocale(spoken) ? spoken : defaultLocale,
  }
  return { recipient, login: account.login, name }
}
