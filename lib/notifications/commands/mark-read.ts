import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { noticeKinds } from '../rules/kinds'
import { noticeContentSchema } from '../schema'

/** Marks one of a person's notifications as read, and answers the page it leads to, after the language. Error: `not_found`. */
export async function markRead({ userId }: Actor, id: string): Promise<Result<string>> {
  if (!isId('notification', id)) return err(domainError('not_found'))
  const row = await db().notification.findFirst({ where: { id, userId } })
  if (row === null) return err(domainError('not_found'))
  await db().notification.updateMany({
    where: { id, userId, readAt: null },
    data: { readAt: now() },
  })
  const { kind, data } = noticeContentSchema.parse({ kind: row.kind, data: row.data })
  return ok(noticeKinds[kind].path(data))
}
