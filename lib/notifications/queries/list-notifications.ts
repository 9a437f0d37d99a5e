import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import type { Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { readInboxCursor, writeInboxCursor } from '../rules/inbox-cursor'
import { noticeText } from '../rules/notice'
import { noticeContentSchema } from '../schema'
import type { NotificationView } from '../types'

const pageSize = 25

interface Options {
  unreadOnly: boolean
  cursor: string | null
}

/** One page of a person's inbox in their language, the newest first; ids sort by time. Error: `invalid_cursor`. */
export async function listNotifications(
  { userId }: Actor,
  locale: Locale,
  { unreadOnly, cursor }: Options,
): Promise<Result<Page<NotificationView>>> {
  const key = cursor === null ? null : readInboxCursor(cursor)
  if (cursor !== null && key === null) return err(domainError('invalid_cursor'))
  const rows = await db().notification.findMany({
    where: {
      userId,
      ...(unreadOnly ? { readAt: null } : {}),
      ...(key === null ? {} : { id: { lt: key } }),
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  })
  const items = rows.slice(0, pageSize).map(({ id, kind, data, readAt, createdAt }) => {
    const content = noticeContentSchema.parse({ kind, data })
    const { title, sentence, facts } = noticeText(content, locale)
    return { id, title, sentence, facts, unread: readAt === null, at: createdAt.toISOString() }
  })
  const last = rows.length > pageSize ? items.at(-1) : undefined
  return ok({ items, nextCursor: last === undefined ? null : writeInboxCursor(last.id) })
}
