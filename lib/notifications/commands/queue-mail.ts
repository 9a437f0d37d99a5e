import { newId } from '../../core/ids'
import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import type { MailContent } from '../schema'
import type { Recipient } from '../types'

/** Queues a mail in the transaction of what it tells. The key names the fact: one mail per key and address, however often it is queued. */
export async function queueMail(
  tx: Transaction,
  key: string,
  to: Recipient,
  { kind, data }: MailContent,
): Promise<void> {
  const id = newId('mail')
  const { count } = await tx.mail.createMany({
    data: [{ id, key: `${key}:${to.address}`, ...to, kind, data }],
    skipDuplicates: true,
  })
  if (count > 0) await addJob(tx, 'mail.send', { mailId: id }, { key: `mail:${id}` })
}
