import { setTimeout as sleep } from 'node:timers/promises'
import { timestamp } from '../sandbox'
import type { Database } from '../store/database'
import { type Delivery, findDelivery, pendingDeliveries, recordOutcome } from '../store/deliveries'
import { type Fault, takeFault } from '../store/faults'
import { type Answer, deliver, NOT_CONNECTED, SERVER_ERROR, TIMED_OUT } from './deliver'

const LONGEST_HOLD = 2_000

const UNSENT: Partial<Record<Fault['kind'], Answer>> = {
  drop: NOT_CONNECTED,
  error500: SERVER_ERROR,
  timeout: TIMED_OUT,
}

/**
 * Sends deliveries one after another for each app. They are in the database before they come here,
 * so that what a stop interrupts is sent after the next start. Faults for `webhooks` act here:
 * those that lose the request are recorded as GitHub records the failure.
 */
export class WebhookQueue {
  readonly #database: Database
  readonly #now: () => Date
  readonly #closing = new AbortController()
  readonly #chains = new Map<number, Promise<void>>()
  readonly #held = new Map<number, Delivery[]>()

  constructor(database: Database, now: () => Date) {
    this.#database = database
    this.#now = now
  }

  add(delivery: Pick<Delivery, 'id' | 'appId'>): void {
    this.#chain(delivery.appId, async () => {
      const current = findDelivery(this.#database, delivery.id)
      if (current !== undefined) await this.#process(current)
    })
  }

  resume(): void {
    for (const delivery of pendingDeliveries(this.#database)) this.add(delivery)
  }

  /** Resolves once nothing waits to be sent. */
  async settled(): Promise<void> {
    const before = [...this.#chains.values()]
    await Promise.all(before)
    const after = [...this.#chains.values()]
    if (after.some((chain, index) => chain !== before[index])) await this.settled()
  }

  /** Lets nothing more out; what is not delivered stays pending. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.all(this.#chains.values())
  }

  #chain(appId: number, work: () => Promise<void>): void {
    const before = this.#chains.get(appId) ?? Promise.resolve()
    const next = before.then(async () => {
      if (!this.#closing.signal.aborted) await work()
    })
    this.#chains.set(
      appId,
      next.catch((error: unknown) => {
        if (!this.#closing.signal.aborted) console.error('sandbox github: webhook queue', error)
      }),
    )
  }

  async #process(delivery: Delivery): Promise<void> {
    const fault = takeFault(this.#database, (target) => target === 'webhooks')
    if (fault?.kind === 'reorder') {
      this.#hold(delivery)
      return
    }
    const unsent = fault && UNSENT[fault.kind]
    if (unsent !== undefined) {
      this.#record(delivery, unsent, 0)
      return
    }
    if (fault?.kind === 'delay') {
      await sleep(fault.milliseconds, undefined, { signal: this.#closing.signal })
    }
    await this.#send(delivery)
    if (fault?.kind === 'duplicate') await this.#send(delivery)
    await this.#release(delivery.appId)
  }

  /** Until the app's next delivery went out, or nothing followed for a while. */
  #hold(delivery: Delivery): void {
    const held = this.#held.get(delivery.appId) ?? []
    this.#held.set(delivery.appId, [...held, delivery])
    const timer = setTimeout(
      () => this.#chain(delivery.appId, () => this.#release(delivery.appId)),
      LONGEST_HOLD,
    )
    timer.unref()
  }

  async #release(appId: number): Promise<void> {
    const held = this.#held.get(appId) ?? []
    this.#held.delete(appId)
    for (const delivery of held) await this.#send(delivery)
  }

  async #send(delivery: Delivery): Promise<void> {
    const begun = performance.now()
    const answer = await deliver(delivery, this.#closing.signal)
    this.#record(delivery, answer, (performance.now() - begun) / 1000)
  }

  #record(delivery: Delivery, answer: Answer, duration: number): void {
    recordOutcome(this.#database, delivery.id, {
      ...answer,
      deliveredAt: timestamp(this.#now()),
      duration: Math.round(duration * 100) / 100,
    })
  }
}
