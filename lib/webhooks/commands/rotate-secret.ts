import { randomBytes } from 'node:crypto'
import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { encrypt } from '../../core/secrets'
import { transaction } from '../../db/transaction'
import { env } from '../../env'
import type { ManagedListing } from '../../listings/types'
import { signingSecrets } from '../../outbox/rules'
import { type FoundWebhook, findWebhook } from '../queries/find-webhook'
import { ROTATION } from '../rules'
import { keepPing, sendPing } from './ping'
import { recordWebhookChange } from './record-change'
import { testResult } from './test-result'

/** Nobody changed the secrets since they were read. */
const unchanged = ({ id, secret, nextSecret }: FoundWebhook) => ({ id, secret, nextSecret })

const alone = { nextSecret: null, rotatesAt: null }

/**
 * Begins a rotation: from now on deliveries carry a second signature, made with a secret that takes
 * over in three days. Answers it, this once. Errors: `not_found`, `conflict` while one is going on.
 */
export async function startRotation(
  actor: Actor,
  listing: ManagedListing,
  typed: string | null,
): Promise<Result<string>> {
  const endpoint = await findWebhook(listing)
  if (endpoint === null) return err(domainError('not_found'))
  const { current, next } = signingSecrets(endpoint, now())
  if (next !== null) return err(domainError('conflict'))
  const plain = typed ?? randomBytes(32).toString('hex')
  const nextSecret = encrypt(env().SOUK_ENCRYPTION_KEYS, plain)
  const rotatesAt = new Date(now().getTime() + ROTATION)
  return transaction(async (tx) => {
    const { count } = await tx.webhookEndpoint.updateMany({
      where: unchanged(endpoint),
      data: { secret: current, nextSecret, rotatesAt },
    })
    if (count === 0) return err(domainError('conflict'))
    const detail = { rotatesAt: rotatesAt.toISOString() }
    await recordWebhookChange(tx, actor, listing, 'webhook.rotation_started', detail)
    return ok(plain)
  })
}

/** Ends a rotation as if it had not begun: the current secret stays. Errors: `not_found`, `conflict` when there is none to cancel. */
export async function cancelRotation(actor: Actor, listing: ManagedListing): Promise<Result<void>> {
  const endpoint = await findWebhook(listing)
  if (endpoint === null) return err(domainError('not_found'))
  if (signingSecrets(endpoint, now()).next === null) return err(domainError('conflict'))
  return transaction(async (tx) => {
    const where = unchanged(endpoint)
    const { count } = await tx.webhookEndpoint.updateMany({ where, data: alone })
    if (count === 0) return err(domainError('conflict'))
    await recordWebhookChange(tx, actor, listing, 'webhook.rotation_cancelled')
    return ok(undefined)
  })
}

/**
 * Sends a ping that only the next secret signs; one that is answered with success switches to it at
 * once. Errors: `not_found`, `test_refused`, `test_unanswered`, `conflict` when there is no rotation.
 */
export async function testAndSwitch(actor: Actor, listing: ManagedListing): Promise<Result<void>> {
  const endpoint = await findWebhook(listing)
  if (endpoint === null) return err(domainError('not_found'))
  const { next } = signingSecrets(endpoint, now())
  if (next === null) return err(domainError('conflict'))
  const ping = await sendPing({
    url: endpoint.url,
    active: endpoint.state === 'active',
    secrets: { secret: next, ...alone },
    hookId: endpoint.listing.number,
    createdAt: endpoint.createdAt,
  })
  // The log keeps the test, whatever comes of it.
  const tested = testResult(await transaction((tx) => keepPing(tx, endpoint.id, ping)))
  if (!tested.ok) return tested
  return transaction(async (tx) => {
    const { count } = await tx.webhookEndpoint.updateMany({
      where: unchanged(endpoint),
      data: { secret: next, ...alone },
    })
    if (count === 0) return err(domainError('conflict'))
    await recordWebhookChange(tx, actor, listing, 'webhook.secret_switched', { tested: true })
    return ok(undefined)
  })
}
