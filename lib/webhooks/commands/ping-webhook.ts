import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import type { ManagedListing } from '../../listings/types'
import { type FoundWebhook, findWebhook } from '../queries/find-webhook'
import type { PingOutcome } from '../types'
import { keepPing, type Ping, sendPing } from './ping'
import { recordWebhookChange } from './record-change'
import { testResult } from './test-result'
import { wakeEndpoint } from './wake-endpoint'

function pingAsItIs(endpoint: FoundWebhook): Promise<Ping> {
  return sendPing({
    url: endpoint.url,
    active: endpoint.state === 'active',
    secrets: endpoint,
    hookId: endpoint.listing.number,
    createdAt: endpoint.createdAt,
  })
}

/** Sends a ping to a listing's webhook, also to one that is paused or off. Error: `not_found` when there is none. */
export async function pingWebhook(
  actor: Actor,
  listing: ManagedListing,
): Promise<Result<PingOutcome>> {
  const endpoint = await findWebhook(listing)
  if (endpoint === null) return err(domainError('not_found'))
  const ping = await pingAsItIs(endpoint)
  return transaction(async (tx) => {
    await recordWebhookChange(tx, actor, listing, 'webhook.pinged')
    return ok(await keepPing(tx, endpoint.id, ping))
  })
}

/**
 * Lets a paused webhook go on, at once or after a ping that was answered with success. Errors:
 * `not_found`, `test_refused`, `test_unanswered`, `conflict` when it was not paused.
 */
export async function resumeWebhook(
  actor: Actor,
  listing: ManagedListing,
  { test }: { test: boolean },
): Promise<Result<void>> {
  const endpoint = await findWebhook(listing)
  if (endpoint === null) return err(domainError('not_found'))
  if (test) {
    const ping = await pingAsItIs(endpoint)
    // The log keeps the test, whatever comes of it.
    const tested = testResult(await transaction((tx) => keepPing(tx, endpoint.id, ping)))
    if (!tested.ok) return tested
  }
  return transaction(async (tx) => {
    if (!(await wakeEndpoint(tx, endpoint.id))) return err(domainError('conflict'))
    await recordWebhookChange(tx, actor, listing, 'webhook.resumed', { tested: test })
    return ok(undefined)
  })
}
