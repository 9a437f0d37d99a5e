import type { Actor } from '../../accounts/types'
import { db } from '../../db/client'
import { slugSchema } from '../../listings/schema'

const MOST = 5

/** The open changes of a listing that concern somebody, from what is stored: of their own account, or of the installation on an organization of theirs. The page of each authorizes again. */
export async function findViewerUpdates(
  { accountId }: Actor,
  slug: string,
): Promise<{ id: string; login: string }[]> {
  if (!slugSchema.safeParse(slug).success) return []
  const rows = await db().permissionUpdate.findMany({
    where: {
      state: 'open',
      listing: { slug },
      OR: [
        { accountId },
        {
          audience: { not: 'user' },
          account: { members: { some: { memberId: accountId } } },
        },
      ],
    },
    select: { id: true, account: { select: { login: true } } },
    orderBy: { id: 'asc' },
    take: MOST,
  })
  return rows.map(({ id, account }) => ({ id, login: account.login }))
}
