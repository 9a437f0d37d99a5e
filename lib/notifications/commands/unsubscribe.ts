import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import { findSubscription, type Subscription } from '../queries/find-subscription'

/**
 * Ends a kind of mail for whoever a mail went to, by the address that stood in it (RFC 8058); once or many times, signed in
 * or not. A person keeps it in the inbox. Error: `not_found` for an address not made here.
 */
export async function unsubscribe(token: string, ip: string | undefined): Promise<Result<void>> {
  const found = await findSubscription(token)
  if (found === null) return err(domainError('not_found'))
  const { mailId, kind, userId } = found
  await transaction(async (tx) => {
    const ended = userId === null ? await leave(tx, found) : await keepInInbox(tx, userId, kind)
    if (ended === 0) return
    await recordAudit(tx, {
      actor: { type: userId === null ? 'system' : 'user', userId: userId ?? undefined, ip },
      action: 'user.unsubscribed',
      subject: { type: 'mail', id: mailId },
      detail: { kind },
    })
  })
  return ok(undefined)
}

/** The address of nobody who signed in, such as an organization's contact. */
async function leave(tx: Transaction, { address, kind }: Subscription): Promise<number> {
  const { count } = await tx.mailOptOut.createMany({
    data: [{ address: address.toLowerCase(), kind, createdAt: now() }],
    skipDuplicates: true,
  })
  return count
}

async function keepInInbox(
  tx: Transaction,
  userId: string,
  kind: Subscription['kind'],
): Promise<number> {
  const waiting = { userId, digestedAt: null, digestAt: { not: null } }
  if (kind === 'digest') {
    await tx.notification.updateMany({ where: waiting, data: { digestAt: null } })
    const { count } = await tx.notificationPreference.updateMany({
      where: { userId, channel: 'digest' },
      data: { channel: 'inbox' },
    })
    return count
  }
  const { count: made } = await tx.notificationPreference.createMany({
    data: [{ userId, kind, channel: 'inbox' }],
    skipDuplicates: true,
  })
  const { count: changed } = await tx.notificationPreference.updateMany({
    where: { userId, kind, channel: { not: 'inbox' } },
    data: { channel: 'inbox' },
  })
  await tx.notification.updateMany({ where: { ...waiting, kind }, data: { digestAt: null } })
  return made + changed
}
