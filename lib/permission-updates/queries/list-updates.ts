import type { AuthorizedAccountId } from '../../accounts/types'
import { db } from '../../db/client'
import type { UpdateRow } from '../types'

const MOST = 100

/** The updates that are open for an account: of its installations, and, on a person's own account, of what the person authorized; the oldest first, a hundred at most. */
export async function listOpenUpdates(accountId: AuthorizedAccountId): Promise<UpdateRow[]> {
  const rows = await db().permissionUpdate.findMany({
    where: { accountId, state: 'open' },
    include: {
      listing: { select: { slug: true, currentRevision: { select: { name: true } } } },
      account: { select: { login: true } },
    },
    orderBy: { id: 'asc' },
    take: MOST,
  })
  return rows.map(({ id, state, audience, listing, account, source, readAt, createdAt }) => ({
    id,
    state,
    audience,
    listing: { slug: listing.slug, name: listing.currentRevision?.name ?? listing.slug },
    account,
    source,
    readAt: readAt.toISOString(),
    noticedAt: createdAt.toISOString(),
  }))
}
