import { openLine } from '../adapters/http/open-line'
import { now } from '../clock'
import { db } from '../db/client'
import type { OutboxEvent, WebhookEndpoint } from '../db/generated/client'
import { type Transaction, transaction } from '../db/transaction'
import { env } from '../env'
import { attempt, succeeded } from './attempt'
import { dueEvents } from './due-events'
import { postpone } from './postpone'
import { queueDrain } from './queue-drain'
import { settle } from './settle'
import { takeSlot } from './slots'

export type Endpoint = WebhookEndpoint & { listing: { number: number } }

/** What later parts of the product add: the body of an event, and who is told about a pause. */
export interface DrainTools {
  render(event: OutboxEvent): string
  tellPaused(tx: Transaction, endpoint: WebhookEndpoint, lastError: string): Promise<void>
}

const mostEvents = 50
const longestTurn = 20_000

/**
 * Sends what is due at an endpoint, in order for each purchase. Ends when nothing is due, when the
 * endpoint cannot be reached, and after its turn, to go on in a new job behind the others'. Only one
 * drain of an endpoint runs at a time: that is what its job queue is for. One that finds no slot is
 * asked for again by the sweep.
 */
export async function drain(endpointId: string, tools: DrainTools): Promise<void> {
  const release = takeSlot(endpointId)
  if (release === null) return
  const turn = new Turn(tools)
  try {
    if (await turn.run(endpointId)) await transaction((tx) => queueDrain(tx, endpointId))
  } finally {
    turn.end()
    release(turn.longest)
  }
}

/** One turn of an endpoint: a batch of events over one connection. */
class Turn {
  /** Milliseconds of the longest call. */
  longest = 0
  readonly #tools: DrainTools
  readonly #line = openLine(env().SOUK_ALLOWED_WEBHOOK_NETWORKS)
  /** Order keys of which an event failed: what follows waits. */
  readonly #held = new Set<string>()

  constructor(tools: DrainTools) {
    this.#tools = tools
  }

  /** Whether there may be more to send now. */
  async run(endpointId: string): Promise<boolean> {
    const until = Date.now() + longestTurn
    let endpoint: Endpoint | null = await db().webhookEndpoint.findUnique({
      where: { id: endpointId },
      include: { listing: { select: { number: true } } },
    })
    if (endpoint === null) return false
    const events = await dueEvents(endpointId, now(), mostEvents)
    for (const event of events) {
      if (endpoint.state === 'paused') return false
      if (Date.now() >= until) return true
      if (this.#held.has(event.orderKey) && !event.redelivery) continue
      endpoint = await this.#deliver(endpoint, event)
      if (endpoint === null) return false
    }
    return events.length === mostEvents
  }

  /** The endpoint as it is after the attempt; null when it could not be reached. */
  async #deliver(endpoint: Endpoint, event: OutboxEvent): Promise<Endpoint | null> {
    const body = event.body ?? this.#tools.render(event)
    const { guid, event: name } = event
    const hookId = endpoint.listing.number
    const made = await attempt(
      { url: endpoint.url, secrets: endpoint, hookId, event: name, guid, body },
      this.#line,
    )
    this.longest = Math.max(this.longest, made.durationMs)
    const sent = { event, body, attempt: made }
    if (succeeded(made)) return settle(endpoint, sent)
    if (event.state === 'pending') this.#held.add(event.orderKey)
    const changed = await postpone(endpoint, sent, this.#tools)
    return made.answer.kind === 'failure' ? null : changed
  }

  end(): void {
    this.#line.close()
  }
}
