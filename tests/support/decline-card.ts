import { z } from 'zod'
import { readSecrets } from '@/lib/launch/secrets'
import { demoPublishers } from '@/prisma/demo/publishers'
import { demoStripeAccountId } from '@/prisma/demo/stripe-account'
import type { Instance } from './instance'

const subscriptions = z.object({
  data: z.array(z.object({ id: z.string(), customer: z.string() })),
})
const paymentMethod = z.object({ id: z.string() })

/** Has the card of an integrator's newest customer refused from now on, as a bank would. */
export async function declineNextPayment(souk: Instance, publisherKey: string): Promise<void> {
  const publisher = demoPublishers.find(({ key }) => key === publisherKey)
  const account = publisher ? demoStripeAccountId(publisher) : null
  if (account === null) throw new Error(`${publisherKey} sells nothing.`)
  const key = readSecrets(souk.dataDir).STRIPE_SECRET_KEY
  const headers = { Authorization: `Bearer ${key}`, 'Stripe-Account': account }
  const ask = async (path: string, body?: Record<string, string>): Promise<unknown> => {
    const form = body && { method: 'POST', body: new URLSearchParams(body) }
    const response = await fetch(`${souk.stripe}/v1/${path}`, { headers, ...form })
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return response.json()
  }
  const [newest] = subscriptions.parse(await ask('subscriptions?limit=1')).data
  if (newest === undefined) throw new Error(`${publisherKey} has no customer.`)
  const { customer, id } = newest
  const path = 'payment_methods/pm_card_chargeCustomerFail/attach'
  const card = paymentMethod.parse(await ask(path, { customer }))
  await ask(`subscriptions/${id}`, { default_payment_method: card.id })
}
