import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'

/** Marks as read all of a person's notifications up to the newest one they were shown, and answers how many were unread. Error: `not_found`. */
export async function markAllRead({ userId }: Actor, newest: string): Promise<Result<number>> {
  if (!isId('notification', newest)) return err(domainError('not_found'))
  const { count } = await db().notification.updateMany({
    where: { userId, readAt: null, id: { lte: newest } },
    data: { readAt: now() },
  })
  return ok(count)
}
