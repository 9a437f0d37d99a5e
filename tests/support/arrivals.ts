import { expect } from '@playwright/test'
import { z } from 'zod'
import { Delivery } from '@/lib/sandbox/integrator/deliveries'
import { Message } from '@/lib/sandbox/mail/message'
import type { Instance } from './instance'

async function read<T>(url: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(await (await fetch(url)).json())
}

/** Waits for the newest mail to somebody with this subject. */
export async function mailTo(
  souk: Instance,
  to: string,
  subject: RegExp | string,
): Promise<Message> {
  const fits = (given: string) =>
    typeof subject === 'string' ? given === subject : subject.test(given)
  let found: Message | undefined
  await expect(async () => {
    const url = `${souk.mailbox}/messages?to=${encodeURIComponent(to)}`
    const { messages } = await read(url, z.object({ messages: z.array(Message) }))
    found = messages.find((message) => fits(message.subject))
    const subjects = messages.map((message) => message.subject)
    expect(subjects.some(fits), `${subject} among ${subjects.join(' | ')}`).toBe(true)
  }).toPass({ timeout: 20_000 })
  if (!found) throw new Error('The mail was there and is gone.')
  return found
}

const Purchase = z.object({
  action: z.string(),
  marketplace_purchase: z.object({
    account: z.object({ login: z.string() }),
    billing_cycle: z.string().nullable(),
    unit_count: z.int(),
    plan: z.object({ name: z.string() }),
  }),
})

export type PurchaseEvent = z.output<typeof Purchase>

/** Purchase webhooks that reached the demo integrator with a right signature, the oldest first. */
export async function purchaseEvents(souk: Instance, login: string): Promise<PurchaseEvent[]> {
  const url = `${souk.integrator}/deliveries`
  const { deliveries } = await read(url, z.object({ deliveries: z.array(Delivery) }))
  return deliveries
    .filter(({ event, verified }) => event === 'marketplace_purchase' && verified)
    .map(({ payload }) => Purchase.parse(payload))
    .filter((event) => event.marketplace_purchase.account.login === login)
    .reverse()
}

/** Waits until the newest purchase webhook about an account is this one. */
export async function purchaseEvent(
  souk: Instance,
  login: string,
  action: string,
): Promise<PurchaseEvent['marketplace_purchase']> {
  await expect(async () => {
    const events = await purchaseEvents(souk, login)
    expect(events.at(-1)?.action).toBe(action)
  }).toPass({ timeout: 20_000 })
  const last = (await purchaseEvents(souk, login)).at(-1)
  if (!last) throw new Error('The webhook was there and is gone.')
  return last.marketplace_purchase
}
