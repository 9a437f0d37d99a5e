import { now } from '../../clock'
import type { Transaction } from '../../db/transaction'
import { queueMail } from '../../notifications/commands/queue-mail'
import { findContact } from '../queries/find-contact'

/** Tells a publisher that its domain is no longer proved. */
export async function queueDomainMail(
  tx: Transaction,
  publisherId: string,
  domain: string,
): Promise<void> {
  const { recipient, login, name } = await findContact(tx, publisherId)
  const lostAt = now().toISOString()
  await queueMail(tx, `domain-lost:${publisherId}:${domain}:${lostAt}`, recipient, {
    kind: 'domain_lost',
    data: { publisher: { name, login }, domain, lostAt },
  })
}
