import { newId } from '../core/ids'
import { type Transaction, transaction } from '../db/transaction'
import { outcomeOf, wordFor } from './attempt'
import type { DrainTools, Endpoint } from './drain'
import { coolDown, mustPause, waitAfter } from './rules'
import type { Sent } from './settle'

/**
 * Keeps a failed attempt and says when the next one is due. An attempt that somebody asked for
 * leaves the others as they are. Answers the endpoint as it is now.
 */
export function postpone(endpoint: Endpoint, sent: Sent, tools: DrainTools): Promise<Endpoint> {
  return transaction(async (tx) => {
    await keep(tx, endpoint, sent)
    if (sent.event.redelivery) return keepAsked(tx, endpoint, sent)
    return keepOwn(tx, endpoint, sent, tools)
  })
}

async function keep(tx: Transaction, endpoint: Endpoint, { event, attempt }: Sent): Promise<void> {
  await tx.webhookDelivery.create({
    data: {
      id: newId('delivery'),
      endpointId: endpoint.id,
      outboxEventId: event.id,
      attempt: event.attempts + event.redeliveries + 1,
      redelivery: event.redelivery,
      ...outcomeOf(attempt),
    },
  })
}

async function keepAsked(
  tx: Transaction,
  endpoint: Endpoint,
  { event, body }: Sent,
): Promise<Endpoint> {
  await tx.outboxEvent.update({
    where: { id: event.id },
    data: { body, redelivery: false, redeliveries: { increment: 1 } },
  })
  const now = await tx.webhookEndpoint.findUniqueOrThrow({ where: { id: endpoint.id } })
  return { ...endpoint, ...now }
}

async function keepOwn(
  tx: Transaction,
  endpoint: Endpoint,
  { event, body, attempt }: Sent,
  tools: DrainTools,
): Promise<Endpoint> {
  const attempts = event.attempts + 1
  const failures = endpoint.consecutiveFailures + 1
  const { at } = attempt
  const wait = waitAfter(attempts, Math.random())
  const next =
    wait === null ? { state: 'failed' as const } : { dueAt: new Date(at.getTime() + wait) }
  await tx.outboxEvent.update({ where: { id: event.id }, data: { ...next, attempts, body } })
  if (attempt.answer.kind === 'failure') {
    const dueAt = new Date(at.getTime() + coolDown(failures))
    const others = { endpointId: endpoint.id, state: 'pending' as const, dueAt: { lt: dueAt } }
    await tx.outboxEvent.updateMany({
      where: { ...others, id: { not: event.id } },
      data: { dueAt },
    })
  }
  const pausing = mustPause(attempts, failures)
  const pause = pausing ? { state: 'paused' as const, pausedAt: at } : {}
  const changed = await tx.webhookEndpoint.update({
    where: { id: endpoint.id },
    data: { consecutiveFailures: failures, ...pause },
  })
  if (pausing) await tools.tellPaused(tx, changed, wordFor(attempt))
  return { ...endpoint, ...changed }
}
