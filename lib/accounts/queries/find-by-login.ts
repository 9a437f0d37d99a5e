import { db } from '../../db/client'

/**
 * The accounts that an address may mean: whoever has the login by GitHub's last word, then whoever
 * had it before, the last one first. Who may see which is the caller's to ask.
 */
export async function findByLogin(
  login: string,
  type?: 'User' | 'Organization',
): Promise<string[]> {
  const living = { deletedAt: null, ...(type === undefined ? {} : { type }) }
  const [named, former] = await Promise.all([
    db().account.findMany({
      where: { login: { equals: login, mode: 'insensitive' }, ...living },
      // A login may have passed to another account: the one GitHub named last has it.
      orderBy: { readAt: 'desc' },
      select: { id: true },
    }),
    db().formerLogin.findMany({
      where: { login: login.toLowerCase(), account: living },
      orderBy: { until: 'desc' },
      select: { accountId: true },
    }),
  ])
  return [...new Set([...named.map(({ id }) => id), ...former.map((one) => one.accountId)])]
}
