import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { db } from '../../db/client'

/** Marks as read what a person was told about something, such as a request, that they look at right now: whoever came by the mail has read it too. */
export async function markSeen({ userId }: Actor, aboutId: string): Promise<void> {
  await db().notification.updateMany({
    where: { userId, readAt: null, data: { path: ['id'], equals: aboutId } },
    data: { readAt: now() },
  })
}
