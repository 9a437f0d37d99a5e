import { platform, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { EventType, StripeEvent, WebhookEndpoint } from '../types'
import { apiVersion } from '../version'

/**
 * Writes an event and one delivery for each endpoint that asked for it, in the caller's
 * transaction. The platform's own events go to account endpoints, those of connected
 * accounts to Connect endpoints with a top-level `account` (docs.stripe.com/connect/webhooks).
 */
export function record(scope: Scope, type: EventType, object: object, previous?: object): void {
  const connected = scope.account !== platform
  const endpoints = listeners(scope, type, connected)
  const event: StripeEvent = {
    id: newId('evt'),
    object: 'event',
    ...(connected ? { account: scope.account } : {}),
    api_version: apiVersion,
    created: scope.now,
    data: { object, ...(previous ? { previous_attributes: previous } : {}) },
    livemode: false,
    pending_webhooks: endpoints.length,
    request: scope.request ?? { id: null, idempotency_key: null },
    type,
  }
  scope.world.objects.save(scope.account, 'event', event)
  const insert = scope.world.database.prepare(
    'insert into deliveries (account, event, endpoint, next_at) values (?, ?, ?, 0)',
  )
  for (const endpoint of endpoints) insert.run(scope.account, event.id, endpoint.id)
}

function listeners(scope: Scope, type: string, connect: boolean): WebhookEndpoint[] {
  const { objects } = scope.world
  return objects.all(platform, 'webhook_endpoint', { status: 'enabled' }).filter((endpoint) => {
    const secret = objects.get(platform, 'endpoint_secret', endpoint.id)
    const wanted = endpoint.enabled_events.includes('*') || endpoint.enabled_events.includes(type)
    return secret?.connect === connect && wanted
  })
}
