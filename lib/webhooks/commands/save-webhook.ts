import { randomBytes } from 'node:crypto'
import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { encrypt } from '../../core/secrets'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { env } from '../../env'
import type { ManagedListing } from '../../listings/types'
import { type FoundWebhook, findWebhook } from '../queries/find-webhook'
import { isRedirect } from '../rules'
import type { WebhookInput } from '../schema'
import type { PingOutcome } from '../types'
import { checkAddress } from './check-address'
import { keepPing, type Ping, sendPing } from './ping'
import { recordWebhookChange } from './record-change'
import { wakeEndpoint } from './wake-endpoint'

/** What a person is told after saving. */
export interface SavedWebhook {
  /** Of a new webhook: shown this once. */
  secret: string | null
  /** Null when the address did not change. */
  ping: PingOutcome | null
}

interface Change {
  actor: Actor
  listing: ManagedListing
  url: string
  active: boolean
  ping: Ping | null
}

/**
 * Sets up a listing's webhook or changes where and whether it sends. A new address is pinged before
 * it is kept. Errors: those of `checkAddress`, `address_redirects`, `conflict` when somebody else
 * saved meanwhile.
 */
export async function saveWebhook(
  actor: Actor,
  listing: ManagedListing,
  input: WebhookInput,
): Promise<Result<SavedWebhook>> {
  const checked = await checkAddress(input.url)
  if (!checked.ok) return checked
  const [url, { active }] = [checked.value.href, input]
  const endpoint = await findWebhook(listing)
  const secret = endpoint === null ? (input.secret ?? randomBytes(32).toString('hex')) : null
  const sealed = secret === null ? null : encrypt(env().SOUK_ENCRYPTION_KEYS, secret)
  const secrets = endpoint ?? { secret: sealed ?? '', nextSecret: null, rotatesAt: null }
  const createdAt = endpoint?.createdAt ?? now()
  const ping =
    endpoint?.url === url
      ? null
      : await sendPing({ url, active, secrets, hookId: await numberOf(listing), createdAt })
  if (ping?.attempt.answer.kind === 'answer' && isRedirect(ping.attempt.answer.status)) {
    const values = { status: ping.attempt.answer.status }
    return err(domainError('address_redirects', { field: 'url', values }))
  }
  const change = { actor, listing, url, active, ping }
  return transaction(async (tx) => {
    const id = await (endpoint === null
      ? add(tx, change, secrets.secret)
      : update(tx, change, endpoint))
    if (id === null) return err(domainError('conflict'))
    return ok({ secret, ping: ping && (await keepPing(tx, id, ping)) })
  })
}

async function numberOf({ id }: ManagedListing): Promise<number> {
  return (await db().listing.findUniqueOrThrow({ where: { id } })).number
}

async function add(tx: Transaction, change: Change, secret: string): Promise<string | null> {
  const { actor, listing, url, active } = change
  const id = newId('endpoint')
  const { count } = await tx.webhookEndpoint.createMany({
    data: [{ id, listingId: listing.id, url, secret, createdAt: now(), ...stateOf(active) }],
    skipDuplicates: true,
  })
  if (count === 0) return null
  await recordWebhookChange(tx, actor, listing, 'webhook.created', { url, active })
  return id
}

function stateOf(active: boolean) {
  return active
    ? ({ state: 'active', pausedAt: null } as const)
    : ({ state: 'paused', pausedAt: now() } as const)
}

async function update(
  tx: Transaction,
  { actor, listing, url, active }: Change,
  before: FoundWebhook,
): Promise<string | null> {
  const { id } = before
  const turnedOff = !active && before.state === 'active'
  // At a new address, and once a person turned it off, what failed before counts no more.
  const forgiven = turnedOff || url !== before.url ? { consecutiveFailures: 0 } : {}
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { id, url: before.url, state: before.state },
    data: { url, ...(turnedOff ? stateOf(false) : {}), ...forgiven },
  })
  if (count === 0) return null
  if (active) await wakeEndpoint(tx, id)
  await recordWebhookChange(tx, actor, listing, 'webhook.changed', { url, active })
  return id
}
