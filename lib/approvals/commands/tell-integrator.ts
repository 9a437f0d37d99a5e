import type { Transaction } from '../../db/transaction'
import { enqueueWebhook } from '../../outbox/enqueue'
import { webhookAction } from '../rules/announcing'
import { requestEventSchema } from '../schema'
import type { Announcement, ToldRow } from './announce-request'

async function senderOf(tx: Transaction, { requester }: ToldRow, { by }: Announcement) {
  if (by === undefined) return requester
  const where = { id: by.userId }
  const user = await tx.user.findUniqueOrThrow({ where, include: { account: true } })
  return user.account
}

const toAccount = ({ githubId, type, login, avatarUrl }: ToldRow['organization']) => ({
  id: Number(githubId),
  type,
  login,
  avatarUrl,
})

/** Queues the integrator's `installation_request` webhook of a step, if it is one of theirs to know. */
export async function tellIntegrator(
  tx: Transaction,
  row: ToldRow,
  told: Announcement,
): Promise<void> {
  const action = webhookAction(told.kind, row.state)
  if (action === null) return
  const sender = await senderOf(tx, row, told)
  const payload = requestEventSchema.parse({
    action,
    number: row.number,
    state: row.state,
    account: toAccount(row.organization),
    requester: toAccount(row.requester),
    sender: toAccount(sender),
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  })
  await enqueueWebhook(tx, {
    listingId: row.listingId,
    orderKey: row.id,
    event: 'installation_request',
    action,
    payload,
  })
}
