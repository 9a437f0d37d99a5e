import { stripeClient } from './client'

/** Whether Stripe answers and accepts the key; nothing is read but the platform's own account. */
export async function pingStripe(): Promise<boolean> {
  try {
    await stripeClient().accounts.retrieveCurrent({}, { timeout: 3_000, maxNetworkRetries: 0 })
    return true
  } catch {
    return false
  }
}
