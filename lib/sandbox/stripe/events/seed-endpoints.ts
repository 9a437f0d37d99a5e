import { createEndpoint } from '../api/events'
import { find, insert, type Scope } from '../scope'
import type { SeedEndpoint } from '../seed'

const mark = { sandbox: 'seed' }

/** Writes the seed's endpoints, and forgets those of an earlier start at other addresses. */
export function seedEndpoints(scope: Scope, seeds: SeedEndpoint[]): void {
  const existing = scope.world.objects
    .all(scope.account, 'webhook_endpoint')
    .filter(({ metadata }) => metadata.sandbox === mark.sandbox)
    .map((endpoint) => ({
      ...endpoint,
      connect: find(scope, 'endpoint_secret', endpoint.id)?.connect ?? false,
    }))
  for (const { id, url, connect } of existing) {
    const wanted = seeds.some((seed) => seed.url === url && seed.connect === connect)
    if (!wanted) scope.world.objects.remove(scope.account, 'webhook_endpoint', id)
  }
  for (const { url, secret, connect } of seeds) {
    const known = existing.find((each) => each.url === url && each.connect === connect)
    if (known) insert(scope, 'endpoint_secret', { id: known.id, secret, connect })
    else createEndpoint(scope, { url, secret, connect, enabled_events: ['*'], metadata: mark })
  }
}
