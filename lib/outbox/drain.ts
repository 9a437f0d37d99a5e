import { now } from '../clock'
import { db } from '../db/client'
import type { OutboxEvent, WebhookEndpoint } from '../db/generated/client'
import { type Transaction, transaction } from '../db/transaction'
import { deliver } from './deliver'
import { nextDue } from './next-due'
import { queueDrain } from './queue-drain'

export type Endpoint = WebhookEndpoint & { listing: { number: number } }

/** What later parts of the product add: the body of an event, and who is told about a pause. */
export interface DrainTools {
  render(event: OutboxEvent): string
  tellPaused(tx: Transaction, endpoint: WebhookEndpoint, lastError: string): Promise<void>
}

const mostEvents = 100
const longestTurn = 20_000

/**
 * Sends what is due at an endpoint, in order for each purchase. Ends when nothing is due, when the
 * endpoint cannot be reached, and after its turn, to go on in a new job behind the others'. Only one
 * drain of an endpoint runs at a time: that is what its job queue is for.
 */
export async function drain(endpointId: string, tools: DrainTools): Promise<void> {
  const until = Date.now() + longestTurn
  for (let sent = 0; sent < mostEvents && Date.now() < until; sent += 1) {
    const endpoint = await db().webhookEndpoint.findUnique({
      where: { id: endpointId },
      include: { listing: { select: { number: true } } },
    })
    if (endpoint === null || endpoint.state === 'paused') return
    const event = await nextDue(endpointId, now())
    if (event === null) return
    if ((await deliver(endpoint, event, tools)) === 'unreachable') return
  }
  await transaction((tx) => queueDrain(tx, endpointId))
}
