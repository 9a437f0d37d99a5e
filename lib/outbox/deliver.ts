import { type PostAnswer, post } from '../adapters/http/post'
import { now } from '../clock'
import { newId } from '../core/ids'
import { decrypt } from '../core/secrets'
import type { OutboxEvent } from '../db/generated/client'
import { type Transaction, transaction } from '../db/transaction'
import { env } from '../env'
import type { DrainTools, Endpoint } from './drain'
import { headersOf } from './headers'
import { coolDown, isDelivered, mustPause, waitAfter } from './rules'

/** GitHub's own time for an answer. */
const timeout = 10_000

interface Attempt {
  headers: Record<string, string>
  answer: PostAnswer
  durationMs: number
}

/** Makes one attempt to deliver an event and keeps what was asked and answered. Never throws for what the endpoint does. */
export async function deliver(
  endpoint: Endpoint,
  event: OutboxEvent,
  tools: DrainTools,
): Promise<'delivered' | 'failed' | 'unreachable'> {
  const body = tools.render(event)
  const secret = decrypt(env().SOUK_ENCRYPTION_KEYS, endpoint.secret)
  const { guid, event: name } = event
  const headers = headersOf({ event: name, guid, hookId: endpoint.listing.number, secret, body })
  const started = performance.now()
  const answer = await post({
    url: endpoint.url,
    headers,
    body,
    timeout,
    allowedNetworks: env().SOUK_ALLOWED_WEBHOOK_NETWORKS,
  })
  const durationMs = Math.round(performance.now() - started)
  const delivered = answer.kind === 'answer' && isDelivered(answer.status)
  await transaction(async (tx) => {
    await record(tx, event, { headers, answer, durationMs })
    if (delivered) await settle(tx, endpoint, event)
    else await postpone(tx, endpoint, event, answer, tools)
  })
  if (delivered) return 'delivered'
  return answer.kind === 'failure' ? 'unreachable' : 'failed'
}

async function record(
  tx: Transaction,
  event: OutboxEvent,
  { headers, answer, durationMs }: Attempt,
): Promise<void> {
  const replied = answer.kind === 'answer'
  await tx.webhookDelivery.create({
    data: {
      id: newId('delivery'),
      outboxEventId: event.id,
      attempt: event.attempts + 1,
      requestHeaders: headers,
      ...(replied
        ? {
            statusCode: answer.status,
            responseHeaders: answer.headers,
            responseBody: answer.body,
          }
        : { error: answer.reason }),
      durationMs,
      createdAt: now(),
    },
  })
}

async function settle(tx: Transaction, endpoint: Endpoint, event: OutboxEvent): Promise<void> {
  await tx.outboxEvent.update({
    where: { id: event.id },
    data: { state: 'delivered', deliveredAt: now(), attempts: { increment: 1 } },
  })
  await tx.webhookEndpoint.update({ where: { id: endpoint.id }, data: { consecutiveFailures: 0 } })
}

async function postpone(
  tx: Transaction,
  endpoint: Endpoint,
  event: OutboxEvent,
  answer: PostAnswer,
  tools: DrainTools,
): Promise<void> {
  const attempts = event.attempts + 1
  const failures = endpoint.consecutiveFailures + 1
  const wait = waitAfter(attempts, Math.random())
  const at = now()
  await tx.outboxEvent.update({
    where: { id: event.id },
    data:
      wait === null
        ? { state: 'failed', attempts }
        : { attempts, dueAt: new Date(at.getTime() + wait) },
  })
  if (answer.kind === 'failure') {
    const dueAt = new Date(at.getTime() + coolDown(failures))
    const others = { endpointId: endpoint.id, state: 'pending' as const, dueAt: { lt: dueAt } }
    await tx.outboxEvent.updateMany({
      where: { ...others, id: { not: event.id } },
      data: { dueAt },
    })
  }
  const pausing = mustPause(attempts, failures)
  const paused = await tx.webhookEndpoint.update({
    where: { id: endpoint.id },
    data: {
      consecutiveFailures: failures,
      ...(pausing ? { state: 'paused' as const, pausedAt: at } : {}),
    },
  })
  if (pausing) await tools.tellPaused(tx, paused, wordFor(answer))
}

/** What a person reads: the status, or the reason as a code. */
function wordFor(answer: PostAnswer): string {
  return answer.kind === 'answer' ? String(answer.status) : answer.reason
}
