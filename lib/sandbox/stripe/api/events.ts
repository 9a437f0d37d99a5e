import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { change, insert, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { WebhookEndpoint } from '../types'
import { apiVersion } from '../version'
import { invalid } from './errors'
import { found } from './found'
import { createdRange, listed, page, pageOf } from './list'
import { emptyable, flag, mergeMetadata, metadata, text } from './params'
import { type Route, route } from './route'

const create = z.strictObject({
  url: z.url('Invalid URL'),
  enabled_events: z.array(text()).min(1),
  api_version: z.literal(apiVersion).optional(),
  connect: flag.optional(),
  description: emptyable(text()).optional(),
  metadata: metadata.optional(),
})

const update = z.strictObject({
  url: z.url('Invalid URL').optional(),
  enabled_events: z.array(text()).min(1).optional(),
  disabled: flag.optional(),
  description: emptyable(text()).optional(),
  metadata: metadata.optional(),
})

const endpoint = '/v1/webhook_endpoints'

export const events: Route[] = [
  route('GET', '/v1/events/:id', z.strictObject({}), (scope, _, id) => found(scope, 'event', id)),
  route(
    'GET',
    '/v1/events',
    z.strictObject({
      ...listed,
      ...createdRange,
      type: text().optional(),
      types: z.array(text()).max(20).optional(),
    }),
    (scope, input) => {
      const { type, types, created } = input
      if (!types) return page(scope, 'event', '/v1/events', input, { type, created })
      const all = scope.world.objects.all(scope.account, 'event', { created })
      return pageOf(
        all.filter((event) => types.includes(event.type)),
        '/v1/events',
        input,
      )
    },
  ),
  route('POST', endpoint, create, (scope, input) => {
    const secret = `whsec_${randomBytes(24).toString('base64url')}`
    return { ...createEndpoint(scope, { ...input, secret }), secret }
  }),
  route('GET', `${endpoint}/:id`, z.strictObject({}), (scope, _, id) =>
    found(scope, 'webhook_endpoint', id),
  ),
  route('GET', endpoint, z.strictObject(listed), (scope, input) =>
    page(scope, 'webhook_endpoint', endpoint, input),
  ),
  route('POST', `${endpoint}/:id`, update, (scope, input, id) => {
    const old = found(scope, 'webhook_endpoint', id)
    return change(scope, 'webhook_endpoint', old, {
      url: input.url ?? old.url,
      enabled_events: input.enabled_events ?? old.enabled_events,
      status: input.disabled === undefined ? old.status : input.disabled ? 'disabled' : 'enabled',
      description: input.description === undefined ? old.description : input.description,
      metadata: mergeMetadata(old.metadata, input.metadata),
    })
  }),
  route('DELETE', `${endpoint}/:id`, z.strictObject({}), (scope, _, id) => {
    found(scope, 'webhook_endpoint', id)
    scope.world.objects.remove(scope.account, 'webhook_endpoint', id)
    return { id, object: 'webhook_endpoint', deleted: true }
  }),
]

interface NewEndpoint extends z.output<typeof create> {
  secret: string
}

const mostEndpoints = 16

/** Saves an endpoint; whether it is for connected accounts cannot be changed later. */
export function createEndpoint(scope: Scope, input: NewEndpoint): WebhookEndpoint {
  if (scope.world.objects.all(scope.account, 'webhook_endpoint').length >= mostEndpoints) {
    throw invalid('You have reached the maximum of 16 test webhook endpoints.')
  }
  const saved: WebhookEndpoint = {
    id: newId('we'),
    object: 'webhook_endpoint',
    api_version: input.api_version ?? null,
    application: null,
    created: scope.now,
    description: input.description ?? null,
    enabled_events: input.enabled_events,
    livemode: false,
    metadata: mergeMetadata(null, input.metadata),
    status: 'enabled',
    url: input.url,
  }
  const { secret, connect = false } = input
  insert(scope, 'endpoint_secret', { id: saved.id, secret, connect })
  return insert(scope, 'webhook_endpoint', saved)
}
