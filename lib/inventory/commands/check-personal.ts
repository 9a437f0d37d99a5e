import type { Actor } from '../../accounts/types'
import type { Result } from '../../core/result'
import { db } from '../../db/client'
import { readAndConverge } from '../../installs/commands/check-installation'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { readListedApps } from './read-listed-apps'

const MOST = 30

/** "Check now" for a person's own account: each integration that GitHub can be asked about, and what it asks for; what GitHub cannot tell stays as its source said. Errors: `github_unavailable`. */
export async function checkPersonal(actor: Actor): Promise<Result<void>> {
  const account = await db().account.findUniqueOrThrow({
    where: { id: actor.accountId },
    include: { connection: true },
  })
  const rows = await db().installation.findMany({
    where: { accountId: actor.accountId, state: { not: 'deleted' } },
    select: { listingId: true },
    orderBy: { readAt: 'asc' },
    take: MOST,
  })
  for (const { listingId } of rows) {
    const read = await readAndConverge(await loadListingOf(listingId), account)
    if (!read.ok) return read
  }
  return readListedApps(actor.accountId)
}
