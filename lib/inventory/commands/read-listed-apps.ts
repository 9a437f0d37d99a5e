import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { checkPermissions } from '../../permission-updates/commands/check-permissions'
import { settleUpdates } from '../../permission-updates/commands/settle-updates'

/** The app that was read longest ago comes first; the rest is read when its time comes. */
const MOST = 30

/** Reads again what the listed apps of an account ask for, and whether it has granted that. An app that GitHub does not show us stays as it is known. Errors: `github_unavailable`. */
export async function readListedApps(accountId: string): Promise<Result<void>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select i.listing_id as id from installation i
    left join permission_watch w on w.listing_id = i.listing_id
    where i.account_id = ${accountId} and i.state <> 'deleted'
    order by w.read_at nulls first limit ${MOST}`
  for (const { id: listingId } of rows) {
    const read = await checkPermissions(listingId)
    if (!read.ok && read.error.code === 'github_unavailable') return read
    await settleUpdates({ listingId, accountId })
  }
  return ok(undefined)
}
