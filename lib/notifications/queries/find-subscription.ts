import { db } from '../../db/client'
import { env } from '../../env'
import { mailOfToken } from '../rules/unsubscribe-token'
import { type NoticeKind, optionalKindSchema } from '../schema'

/** The kind of mail that an unsubscribe address ends, and for whom. */
export interface Subscription {
  mailId: string
  kind: NoticeKind | 'digest'
  /** Null for an address of nobody who signed in. */
  userId: string | null
  address: string
  locale: string
}

/** What an unsubscribe address is for; null for one that was not made here. */
export async function findSubscription(token: string): Promise<Subscription | null> {
  const mailId = mailOfToken(env().SOUK_SECRET, token)
  const mail = mailId === null ? null : await db().mail.findUnique({ where: { id: mailId } })
  const kind = optionalKindSchema.safeParse(mail?.kind)
  if (mail === null || !kind.success) return null
  const { id, userId, address, locale } = mail
  return { mailId: id, kind: kind.data, userId, address, locale }
}
