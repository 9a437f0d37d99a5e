import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { toAccess } from '../queries/to-access'
import { isGranted } from '../rules'

interface Acceptance {
  listingId: string
  /** GitHub's number of the account that has the app. */
  accountGithubId: number
  /** What the account granted, as it was passed on. */
  permissions: Record<string, string>
  login: string
}

/** GitHub may have been read before its webhook was passed on. */
const LATE_MS = 60 * 60_000
const MOST = 10

/** The newest change that this acceptance covers, whether GitHub's word of it has come yet or not. */
async function findUpdate({ listingId, accountGithubId, permissions }: Acceptance) {
  const since = new Date(+now() - LATE_MS)
  const updates = await db().permissionUpdate.findMany({
    where: {
      listingId,
      account: { githubId: accountGithubId },
      audience: { not: 'user' },
      OR: [{ state: 'open' }, { state: 'accepted', endedAt: { gte: since } }],
    },
    orderBy: { id: 'desc' },
    take: MOST,
  })
  const granted = { permissions, events: [], scopes: [] }
  return updates.find(({ after }) => isGranted(granted, toAccess(after))) ?? null
}

/**
 * An app's service forwarded who accepted its new permissions (`installation`, new_permissions_accepted):
 * kept with the change, which only GitHub's word makes accepted. Nothing is kept of accounts that are
 * not known here.
 */
export async function noteAccepted(acceptance: Acceptance): Promise<void> {
  const update = await findUpdate(acceptance)
  if (update === null || update.acceptedBy !== null) return
  const { id, accountId } = update
  const { listingId, login } = acceptance
  await transaction(async (tx) => {
    const { count } = await tx.permissionUpdate.updateMany({
      where: { id, acceptedBy: null },
      data: { acceptedBy: login },
    })
    if (count === 0) return
    await recordAudit(tx, {
      actor: { type: 'system' },
      action: 'permission_update.accepter_reported',
      subject: { type: 'permission_update', id },
      accountId,
      detail: { listing: listingId, login, source: 'integrator' },
    })
  })
}
