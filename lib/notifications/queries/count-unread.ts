import type { Actor } from '../../accounts/types'
import { db } from '../../db/client'

/** Nobody counts further. */
const most = 100

/** How many notifications a person has not read, counted up to a hundred. */
export function countUnread({ userId }: Actor): Promise<number> {
  return db().notification.count({ where: { userId, readAt: null }, take: most })
}
