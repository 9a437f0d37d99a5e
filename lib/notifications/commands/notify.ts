import { now } from '../../clock'
import { newId } from '../../core/ids'
import type { NotificationChannel } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { nextDigest, noticeKinds } from '../rules/kinds'
import type { NoticeContent, NoticeKind } from '../schema'
import type { Audience } from '../types'
import { type Reader, readersOf } from './find-readers'
import { queueMail } from './queue-mail'

/**
 * Tells people something in the transaction of what happened: a row in the inbox of each, and a mail at once or in the
 * daily mail, as they chose for this kind, in their language. The owners of an organization are also reached at the address
 * that it was connected with, unless one of those who are told reads that address.
 * The key names the fact, such as `req_…:approved`: nobody is told it twice, however often it is said.
 */
export async function notify(
  tx: Transaction,
  key: string,
  audience: Audience,
  content: NoticeContent,
): Promise<void> {
  const { readers, contact } = await readersOf(tx, audience)
  const channels = await channelsOf(tx, content.kind, readers)
  for (const reader of readers) {
    const channel = channels.get(reader.userId) ?? 'email'
    const isNew = await putInInbox(tx, key, reader, channel, content)
    if (isNew && channel === 'email' && reader.address !== null) {
      await queueMail(tx, key, { ...reader, address: reader.address }, content)
    }
  }
  if (contact === null) return
  const left = await tx.mailOptOut.findUnique({
    where: { address_kind: { address: contact.address.toLowerCase(), kind: content.kind } },
  })
  if (left === null) await queueMail(tx, key, contact, content)
}

/** What people chose for a kind. One that cannot wait comes at once where the daily mail was chosen. */
async function channelsOf(
  tx: Transaction,
  kind: NoticeKind,
  readers: readonly Reader[],
): Promise<Map<string, NotificationChannel>> {
  const rows = await tx.notificationPreference.findMany({
    where: { kind, userId: { in: readers.map(({ userId }) => userId) } },
  })
  const { digestible } = noticeKinds[kind]
  return new Map(
    rows.map(({ userId, channel }) => [
      userId,
      channel === 'digest' && !digestible ? 'email' : channel,
    ]),
  )
}

/** Whether the row is new. */
async function putInInbox(
  tx: Transaction,
  key: string,
  { userId }: Reader,
  channel: NotificationChannel,
  { kind, data }: NoticeContent,
): Promise<boolean> {
  const createdAt = now()
  const digestAt = channel === 'digest' ? nextDigest(createdAt) : null
  const { count } = await tx.notification.createMany({
    data: [{ id: newId('notification'), userId, key, kind, data, digestAt, createdAt }],
    skipDuplicates: true,
  })
  return count > 0
}
