import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { notify } from '../../notifications/commands/notify'
import { noticeOf } from '../queries/notice-of'
import { loadOpenUpdate, readUpdateAudience } from '../queries/read-update-audience'
import { nextUpdateReminder, updateRemindersDue } from '../rules'

/**
 * Reminds those whom a change goes to as GitHub says now that it still waits, when it is time to; after
 * a pause of the worker several reminders are told as one. Errors: `github_unavailable`, before anybody
 * was told.
 */
export async function remindUpdate(updateId: string): Promise<Result<void>> {
  const update = await loadOpenUpdate(updateId)
  if (update === null || update.remindAt === null || update.remindAt > now()) return ok(undefined)
  const audience = await readUpdateAudience(update)
  if (!audience.ok) return audience
  const { createdAt, accountId, listingId } = update
  const reminders = updateRemindersDue(createdAt, now())
  await transaction(async (tx) => {
    const { count } = await tx.permissionUpdate.updateMany({
      where: { id: updateId, state: 'open', reminders: update.reminders },
      data: { reminders, remindAt: nextUpdateReminder(createdAt, reminders) },
    })
    if (count === 0) return
    await recordAudit(tx, {
      actor: { type: 'system' },
      action: 'permission_update.reminded',
      subject: { type: 'permission_update', id: updateId },
      accountId,
      detail: { listing: listingId, reminder: reminders },
    })
    const content = { kind: 'permissions_reminder', data: noticeOf(update) } as const
    await notify(tx, `${updateId}:reminded:${reminders}`, audience.value, content)
  })
  return ok(undefined)
}
