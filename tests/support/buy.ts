import type { Actor } from '@/lib/accounts/types'
import { previewPurchase } from '@/lib/purchases/commands/preview-purchase'
import { startCheckout } from '@/lib/purchases/commands/start-checkout'
import { syncCheckout } from '@/lib/purchases/commands/sync-checkout'
import { seenIn } from '@/lib/purchases/rules/same-price'
import { must } from './market'
import type { StripeForTests } from './stripe-sandbox'

export interface OrderForm {
  accountId: string
  planId: string
  cycle: string
  units: string
  name: string
  country: string
  postalCode: string
}

/** An order as a form sends it: monthly, one unit, a buyer in France. */
export function orderForm(
  order: Pick<OrderForm, 'accountId' | 'planId'> & Partial<OrderForm>,
): OrderForm {
  return {
    cycle: 'monthly',
    units: '1',
    name: 'Octo Labs',
    country: 'FR',
    postalCode: '75011',
    ...order,
  }
}

/** The form with the prices that Stripe says now, and the terms accepted. */
export async function agreed(actor: Actor, form: OrderForm) {
  const seen = seenIn(must(await previewPurchase(actor, form)))
  return {
    ...form,
    seenToday: String(seen.today),
    seenNext: String(seen.next),
    seenTrial: String(seen.trial),
    termsAccepted: 'on',
  }
}

/** Previews, opens Checkout, pays there, and reads the session again. */
export async function buy(stripe: StripeForTests, actor: Actor, form: OrderForm) {
  const checkout = must(await startCheckout(actor, await agreed(actor, form)))
  const status = await stripe.pay(checkout.url)
  if (status !== 303) throw new Error(`Checkout answered ${status}`)
  must(await syncCheckout(checkout.checkoutId))
  return checkout
}
