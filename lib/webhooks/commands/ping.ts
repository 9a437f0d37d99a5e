import { randomInt, randomUUID } from 'node:crypto'
import { openLine } from '../../adapters/http/open-line'
import { now } from '../../clock'
import { newId } from '../../core/ids'
import type { Transaction } from '../../db/transaction'
import { env } from '../../env'
import { type Attempt, attempt, outcomeOf, succeeded } from '../../outbox/attempt'
import type { EndpointSecrets } from '../../outbox/rules'
import { zen } from '../rules/zen'
import type { PingOutcome } from '../types'

/** What a ping tells of a webhook. */
interface Pinged {
  url: string
  active: boolean
  secrets: EndpointSecrets
  /** The number of the listing, which hooks go by. */
  hookId: number
  createdAt: Date
}

/** A ping that was sent, to be kept. */
export interface Ping {
  guid: string
  body: string
  attempt: Attempt
}

/** GitHub's ping of a marketplace listing's webhook (OpenAPI, `webhook-ping`). */
function payloadOf({ url, active, hookId, createdAt }: Pinged) {
  return {
    zen: zen[randomInt(zen.length)],
    hook_id: hookId,
    hook: {
      type: 'Marketplace::Listing',
      id: hookId,
      name: 'web',
      active,
      events: ['marketplace_purchase', 'installation_request'],
      config: { content_type: 'json', insecure_ssl: '0', secret: '********', url },
      created_at: createdAt.toISOString(),
      updated_at: now().toISOString(),
      marketplace_listing_id: hookId,
    },
  }
}

/** Sends a ping, once: whether it was answered is all that it is for. Outside any transaction. */
export async function sendPing(pinged: Pinged): Promise<Ping> {
  const [guid, body] = [randomUUID(), JSON.stringify(payloadOf(pinged))]
  const { url, secrets, hookId } = pinged
  const line = openLine(env().SOUK_ALLOWED_WEBHOOK_NETWORKS)
  try {
    const made = await attempt({ url, secrets, hookId, event: 'ping', guid, body }, line)
    return { guid, body, attempt: made }
  } finally {
    line.close()
  }
}

/** Keeps a ping in the log of its endpoint. Answers what came of it. */
export async function keepPing(
  tx: Transaction,
  endpointId: string,
  { guid, body, attempt: made }: Ping,
): Promise<PingOutcome> {
  const [id, delivered] = [newId('outbox'), succeeded(made)]
  const { at, answer } = made
  await tx.outboxEvent.create({
    data: {
      id,
      endpointId,
      orderKey: id,
      guid,
      event: 'ping',
      action: '',
      payload: {},
      body,
      state: delivered ? 'delivered' : 'failed',
      attempts: 1,
      dueAt: at,
      deliveredAt: delivered ? at : null,
      createdAt: at,
    },
  })
  const kept = await tx.webhookDelivery.create({
    data: {
      id: newId('delivery'),
      endpointId,
      outboxEventId: id,
      attempt: 1,
      ...outcomeOf(made),
    },
  })
  const statusCode = answer.kind === 'answer' ? answer.status : null
  return { deliveryId: Number(kept.githubId), succeeded: delivered, statusCode }
}
