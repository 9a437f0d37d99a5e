import { now } from '../../clock'
import { db } from '../../db/client'
import { signingSecrets } from '../../outbox/rules'
import { webhookStatus } from '../rules'
import type { Webhook, WebhookReader } from '../types'
import { findWebhook } from './find-webhook'

/** The webhook of a listing; null when none was set up. */
export async function getWebhook(reader: WebhookReader): Promise<Webhook | null> {
  const endpoint = await findWebhook(reader)
  if (endpoint === null) return null
  const { id, url, state, consecutiveFailures, pausedAt, rotatesAt } = endpoint
  const waiting = await db().outboxEvent.count({ where: { endpointId: id, state: 'pending' } })
  const rotating = signingSecrets(endpoint, now()).next !== null
  return {
    url,
    status: webhookStatus(endpoint),
    active: state === 'active',
    consecutiveFailures,
    pausedAt: pausedAt?.toISOString() ?? null,
    rotatesAt: rotating ? (rotatesAt?.toISOString() ?? null) : null,
    waiting,
  }
}
