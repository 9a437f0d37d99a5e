import type { Actor } from '../../accounts/types'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { readAndConverge } from '../../installs/commands/check-installation'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { authorizeUpdate } from '../queries/authorize-update'
import { checkPermissions } from './check-permissions'
import { settleUpdates } from './settle-updates'

/**
 * "Check now": asks GitHub what the app asks for and what the account granted, and keeps both. An app
 * that GitHub no longer shows us leaves what is known. Errors: those of authorizing, `github_unavailable`.
 */
export async function checkUpdate(actor: Actor, updateId: string): Promise<Result<void>> {
  const authorized = await authorizeUpdate(actor, updateId)
  if (!authorized.ok) return authorized
  const { listingId, account } = await db().permissionUpdate.findUniqueOrThrow({
    where: { id: authorized.value.id },
    include: { account: { include: { connection: true } } },
  })
  const asked = await checkPermissions(listingId)
  if (!asked.ok && asked.error.code === 'github_unavailable') return asked
  const read = await readAndConverge(await loadListingOf(listingId), account)
  if (!read.ok) return read
  await settleUpdates({ listingId, accountId: account.id })
  return ok(undefined)
}
