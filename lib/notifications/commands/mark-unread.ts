import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'

/** Marks as unread what a person wants to come back to. Error: `not_found`. */
export async function markUnread({ userId }: Actor, id: string): Promise<Result<void>> {
  if (!isId('notification', id)) return err(domainError('not_found'))
  const { count } = await db().notification.updateMany({
    where: { id, userId },
    data: { readAt: null },
  })
  return count === 0 ? err(domainError('not_found')) : ok(undefined)
}
