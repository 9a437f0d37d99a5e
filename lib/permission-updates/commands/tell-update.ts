import { ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { notify } from '../../notifications/commands/notify'
import { askedKey, noticeOf } from '../queries/notice-of'
import { loadOpenUpdate, readUpdateAudience } from '../queries/read-update-audience'

/**
 * Tells those whom a change goes to (S15, S16), once: the owners, by the address of the connection too;
 * the administrators of a repository with the app; or the one user. Errors: `github_unavailable`,
 * before anybody was told.
 */
export async function tellUpdate(updateId: string): Promise<Result<void>> {
  const update = await loadOpenUpdate(updateId)
  if (update === null) return ok(undefined)
  const audience = await readUpdateAudience(update)
  if (!audience.ok) return audience
  const kind = update.audience === 'user' ? 'authorization_asked' : 'permissions_asked'
  const content = { kind, data: noticeOf(update) } as const
  await transaction((tx) => notify(tx, askedKey(updateId), audience.value, content))
  return ok(undefined)
}
