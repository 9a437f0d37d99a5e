import { createHmac } from 'node:crypto'
import { platform, type World } from '../scope'
import { takeFault } from './faults'

/** Seconds (wall clock) until the next attempt; after the last one Stripe gives up. */
const backoff = [1, 5, 30, 120]
const patience = 10_000
const atOnce = 8
const held = 'held back by a fault'

interface Delivery {
  id: number
  account: string
  event: string
  endpoint: string
  attempts: number
  note: string
}

/** The `Stripe-Signature` header for a payload (docs.stripe.com/webhooks/signature). */
export function sign(payload: string, secret: string, seconds: number): string {
  const digest = createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex')
  return `t=${seconds},v1=${digest}`
}

/** Sends what is waiting, some at once and in no promised order, and retries what failed. */
export class Deliverer {
  private readonly world: World
  private readonly sending = new Set<Promise<void>>()
  private readonly timer: NodeJS.Timeout

  constructor(world: World) {
    this.world = world
    this.timer = setInterval(() => this.poke(), 250)
  }

  /** Looks for deliveries that are due now. */
  poke(): void {
    for (const delivery of this.claim(atOnce - this.sending.size)) {
      const sent = this.send(delivery).finally(() => {
        this.sending.delete(sent)
      })
      this.sending.add(sent)
    }
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    await Promise.allSettled(this.sending)
  }

  private claim(limit: number): Delivery[] {
    if (limit <= 0) return []
    const { database } = this.world
    const claimed = database
      .prepare('select * from deliveries where next_at <= ? order by id limit ?')
      .all(Date.now(), limit)
      .map(decode)
    const hold = database.prepare('update deliveries set next_at = ? where id = ?')
    for (const delivery of claimed) hold.run(Date.now() + 4 * patience, delivery.id)
    return claimed
  }

  private async send(delivery: Delivery): Promise<void> {
    const fresh = delivery.attempts === 0 && delivery.note !== held
    switch (fresh ? takeFault(this.world.database, 'webhooks')?.kind : undefined) {
      case 'drop':
        return this.settle(delivery, null, null, 'dropped by a fault')
      case 'delay':
        return this.postpone(delivery, 5000)
      case 'reorder':
        return this.postpone(delivery, 1500)
      case 'duplicate':
        await this.post(delivery)
        return this.finish(delivery, await this.post(delivery))
      case 'error500':
        await this.post(delivery)
        return this.finish(delivery, { status: 500, note: 'answered 500 by a fault' })
      case 'timeout':
        await this.post(delivery)
        return this.finish(delivery, { status: null, note: 'timed out by a fault' })
      default:
        return this.finish(delivery, await this.post(delivery))
    }
  }

  private async post(delivery: Delivery): Promise<{ status: number | null; note: string }> {
    const { objects } = this.world
    const endpoint = objects.get(platform, 'webhook_endpoint', delivery.endpoint)
    const secret = objects.get(platform, 'endpoint_secret', delivery.endpoint)?.secret
    const event = objects.get(delivery.account, 'event', delivery.event)
    if (!endpoint || !secret || !event) return { status: 200, note: 'the endpoint is gone' }
    const body = JSON.stringify(event, null, 2)
    try {
      const response = await fetch(endpoint.url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
          'Stripe-Signature': sign(body, secret, Math.floor(Date.now() / 1000)),
        },
      })
      return { status: response.status, note: (await response.text()).slice(0, 500) }
    } catch (error) {
      return { status: null, note: error instanceof Error ? error.message : 'no answer' }
    }
  }

  private finish(delivery: Delivery, result: { status: number | null; note: string }): void {
    const delivered = result.status !== null && result.status >= 200 && result.status < 300
    const pause = delivered ? undefined : backoff[delivery.attempts]
    const next = pause === undefined ? null : Date.now() + pause * 1000
    this.settle(delivery, result.status, next, result.note)
    if (delivered) this.countDown(delivery)
  }

  private countDown(delivery: Delivery): void {
    const event = this.world.objects.get(delivery.account, 'event', delivery.event)
    if (!event) return
    const pending_webhooks = Math.max(0, event.pending_webhooks - 1)
    this.world.objects.save(delivery.account, 'event', { ...event, pending_webhooks })
  }

  private settle(delivery: Delivery, status: number | null, next: number | null, note: string) {
    this.world.database
      .prepare(
        'update deliveries set attempts = attempts + 1, status = ?, next_at = ?, note = ? where id = ?',
      )
      .run(status, next, note, delivery.id)
  }

  private postpone(delivery: Delivery, milliseconds: number): void {
    this.world.database
      .prepare('update deliveries set next_at = ?, note = ? where id = ?')
      .run(Date.now() + milliseconds, held, delivery.id)
  }
}

function decode(row: Record<string, unknown>): Delivery {
  return {
    id: Number(row.id),
    account: String(row.account),
    event: String(row.event),
    endpoint: String(row.endpoint),
    attempts: Number(row.attempts),
    note: String(row.note),
  }
}
