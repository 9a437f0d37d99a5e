import { readRole } from '../../accounts/commands/read-role'
import { now } from '../../clock'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { installDecisionSchema } from '../../installs/schema'
import { isAppGone } from '../queries/is-app-gone'
import { askedTerms, type RequestRow } from '../queries/load-request'
import { loadFacts } from '../queries/read-facts'
import { readGone } from '../queries/read-gone'
import { endByCause, nextReminder, nextRequestCheck, remindersDue, undecided } from '../rules'
import type { RequestCause } from '../types'
import { announceRequest } from './announce-request'
import { endRequest } from './end-request'
import { narrowRequest } from './narrow-request'
import { passOn } from './pass-on'
import { recordRequestAudit } from './record-request-audit'

/** Whether who asked as a member is no member any more; only GitHub's word counts. */
async function hasLeft({ decision, organizationId, requesterId }: RequestRow): Promise<boolean> {
  const asked = installDecisionSchema.safeParse(decision).data
  if (!asked?.reasons.some(({ code }) => code === 'members_may_request')) return false
  const role = await readRole({ organizationId, memberId: requesterId })
  return role.ok && role.value !== 'admin' && role.value !== 'member'
}

/** What ended a request without a decision here; null where it goes on. */
async function causeOf(row: RequestRow, gone: readonly number[]): Promise<RequestCause | null> {
  if (row.organization.deletedAt !== null) return 'organization_gone'
  const listing = await db().listing.findUniqueOrThrow({ where: { id: row.listingId } })
  if (listing.state === 'delisted') return 'listing_gone'
  if (await isAppGone(row, listing)) return 'app_gone'
  const { paid, purchased, installed } = await loadFacts(row, askedTerms(row))
  if (installed && (!paid || purchased)) return 'installed_on_github'
  if (await hasLeft(row)) return 'requester_left'
  return row.repositoryIds.length > 0 && gone.length === row.repositoryIds.length
    ? 'repository_gone'
    : null
}

async function remind(row: RequestRow): Promise<void> {
  const due = remindersDue(row.createdAt, now())
  const next = Math.max(due, row.reminders)
  const dueAt = nextRequestCheck(now(), nextReminder(row.createdAt, next))
  await transaction(async (tx) => {
    const { count } = await tx.installationRequest.updateMany({
      where: { id: row.id, reminders: row.reminders, state: { in: [...undecided] } },
      data: { dueAt, reminders: next },
    })
    if (count === 0 || next === row.reminders) return
    const { id: requestId, organizationId } = row
    await recordRequestAudit(tx, 'system', { requestId, organizationId, what: 'reminded' })
    await announceRequest(tx, { kind: 'request_reminder', requestId, key: next })
  })
}

/** Looks at a request that nobody has decided: whether it ended elsewhere or by time, or somebody is to be reminded. */
export async function checkUndecided(row: RequestRow): Promise<void> {
  const gone = await readGone(row.organization, row.repositoryIds.map(Number))
  const cause = await causeOf(row, gone)
  if (cause === 'requester_left' && (await passOn(row))) return
  const state = cause === null ? null : endByCause(row.state, cause)
  const { id: requestId, version } = row
  if (cause !== null && state !== null) {
    const by = cause === 'listing_gone' ? 'system' : 'github'
    await transaction((tx) => endRequest(tx, { requestId, state, cause, version, by }))
    return
  }
  if (row.expiresAt <= now()) {
    const end = { requestId, version, state: 'expired', cause: null, by: 'system' } as const
    await transaction((tx) => endRequest(tx, end))
    return
  }
  // What is left of it is looked at anew.
  if (gone.length > 0 && (await narrowRequest(row, gone))) return
  await remind(row)
}
