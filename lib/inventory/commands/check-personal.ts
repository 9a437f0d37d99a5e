import type { Actor } from '../../accounts/types'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { readAndConverge } from '../../installs/commands/check-installation'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { settleUpdates } from '../../permission-updates/commands/settle-updates'

const MOST = 50

/** Reads again, for a person's own account, each integration that GitHub can be asked about; what it cannot tell stays as its source said. Errors: `github_unavailable`. */
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
    await settleUpdates({ listingId, accountId: actor.accountId })
  }
  return ok(undefined)
}
