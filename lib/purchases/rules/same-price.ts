import type { PurchasePreview } from '../types'

/** The amounts that the person agreed to, in minor units. */
export interface Seen {
  today: number
  next: number
  trial: boolean
}

/** The amounts of a preview that a person agrees to. */
export function seenIn(preview: PurchasePreview): Seen {
  return {
    today: preview.today.total,
    next: preview.nextInvoice?.total ?? 0,
    trial: preview.trialEndsAt !== null,
  }
}

/** Whether Stripe still says what the person saw: they are charged exactly that or asked again (design §4). */
export function samePrice(seen: Seen, preview: PurchasePreview): boolean {
  const now = seenIn(preview)
  return seen.today === now.today && seen.next === now.next && seen.trial === now.trial
}
