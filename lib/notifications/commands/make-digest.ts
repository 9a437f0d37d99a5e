import { now } from '../../clock'
import { defaultLocale, isLocale } from '../../core/locales'
import { type Transaction, transaction } from '../../db/transaction'
import { nextDigest } from '../rules/kinds'
import { noticeContentSchema } from '../schema'
import type { Recipient } from '../types'
import { queueMail } from './queue-mail'

/** A daily mail names this many; the inbox has the rest. */
const named = 20

/** Queues a person's daily mail with what is due and unread, in their language: at most one a day, and none when nothing is new. */
export async function makeDigest(userId: string): Promise<void> {
  await transaction(async (tx) => {
    const to = await recipientOf(tx, userId)
    const key = `digest:${userId}:${now().toISOString().slice(0, 10)}`
    if (to !== null && (await wasQueued(tx, `${key}:${to.address}`))) {
      return postpone(tx, userId)
    }
    const unread = await takeDue(tx, userId)
    if (to === null || unread.length === 0) return
    const notices = unread
      .slice(0, named)
      .map(({ kind, data }) => noticeContentSchema.parse({ kind, data }))
    const more = unread.length - notices.length
    await queueMail(tx, key, to, { kind: 'digest', data: { notices, more } })
  })
}

async function recipientOf(tx: Transaction, userId: string): Promise<Recipient | null> {
  const user = await tx.user.findUnique({ where: { id: userId } })
  if (user === null || user.email === null) return null
  const locale = isLocale(user.locale) ? user.locale : defaultLocale
  return { userId, address: user.email, locale }
}

async function wasQueued(tx: Transaction, key: string): Promise<boolean> {
  return (await tx.mail.findUnique({ where: { key }, select: { id: true } })) !== null
}

const dueFor = (userId: string) => ({ userId, digestAt: { lte: now() }, digestedAt: null })

async function postpone(tx: Transaction, userId: string): Promise<void> {
  await tx.notification.updateMany({
    where: dueFor(userId),
    data: { digestAt: nextDigest(now()) },
  })
}

/** What is due, the newest first and only what is unread; all of it counts as told. */
async function takeDue(tx: Transaction, userId: string) {
  const taken = await tx.notification.updateManyAndReturn({
    where: dueFor(userId),
    data: { digestedAt: now() },
  })
  return taken
    .filter(({ readAt }) => readAt === null)
    .sort((one, other) => (one.id < other.id ? 1 : -1))
}
