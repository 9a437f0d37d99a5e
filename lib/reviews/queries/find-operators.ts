import { defaultLocale, isLocale } from '../../core/locales'
import type { Transaction } from '../../db/transaction'
import { env } from '../../env'
import type { Recipient } from '../../notifications/types'

/** Whoever runs the marketplace and has signed in here with an address that mails reach. */
export async function findOperators(tx: Transaction): Promise<Recipient[]> {
  const logins = env().SOUK_OPERATORS
  const users = await tx.user.findMany({
    where: {
      email: { not: null },
      account: { OR: logins.map((login) => ({ login: { equals: login, mode: 'insensitive' } })) },
    },
    select: { id: true, email: true, locale: true },
  })
  return users.flatMap(({ id, email, locale }) =>
    email === null
      ? []
      : [{ userId: id, address: email, locale: isLocale(locale) ? locale : defaultLocale }],
  )
}
