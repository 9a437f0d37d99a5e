import { splitNames } from '../../accounts/rules'
import { defaultLocale, isLocale } from '../../core/locales'
import type { Transaction } from '../../db/transaction'
import { env } from '../../env'
import type { Recipient } from '../../notifications/types'

/** Whoever runs the marketplace and has signed in here with an address that mails reach. */
export async function findOperators(tx: Transaction): Promise<Recipient[]> {
  const { githubIds, logins } = splitNames(env().SOUK_OPERATORS)
  const users = await tx.user.findMany({
    where: {
      email: { not: null },
      account: {
        OR: [
          { githubId: { in: githubIds } },
          ...logins.map((login) => ({ login: { equals: login, mode: 'insensitive' as const } })),
        ],
      },
    },
    select: { id: true, email: true, locale: true },
  })
  return users.flatMap(({ id, email, locale }) =>
    email === null
      ? []
      : [{ userId: id, address: email, locale: isLocale(locale) ? locale : defaultLocale }],
  )
}
