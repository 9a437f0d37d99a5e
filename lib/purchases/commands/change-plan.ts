import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { PlanChangeState } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { syncReadiness } from '../../publishers/commands/sync-readiness'
import { confirmChangeSchema } from '../schema'
import type { ChangePreview } from '../types'
import { applyPlanChange } from './apply-plan-change'
import { claimPlanChange, giveUpChange } from './claim-plan-change'
import { type ChangeQuote, quoteChange } from './quote-change'
import { syncSubscription } from './sync-subscription'

/**
 * `unpaid`: the payment failed, the old plan stands, and the purchase's page links to the invoice.
 * `unconfirmed`: Stripe was asked and has not said what came of it; a job asks again.
 */
export type ChangeOutcome = 'changed' | 'scheduled' | 'unpaid' | 'unconfirmed'

const outcomes: Partial<Record<PlanChangeState, ChangeOutcome>> = {
  applied: 'changed',
  scheduled: 'scheduled',
  open: 'unpaid',
}

/** Whether Stripe still says what the person saw. */
function isAsSeen(
  seen: { today: number; next: number; when: ChangePreview['when'] },
  { today, nextInvoice, when }: ChangePreview,
): boolean {
  const next = nextInvoice?.total ?? 0
  return seen.today === today.total && seen.next === next && seen.when === when
}

/**
 * Changes a paid plan: at once and charged exactly what was seen, or with the next period. The same
 * confirmation sent again changes nothing more. Errors: `invalid_input`, those of {@link quoteChange},
 * `price_changed` when Stripe no longer says what the person saw, `conflict` while another change is
 * on its way, `seller_not_ready`, `stripe_unavailable` while nothing was asked of Stripe.
 */
export async function changePlan(actor: Actor, input: unknown): Promise<Result<ChangeOutcome>> {
  const confirmed = parseInput(confirmChangeSchema, input)
  if (!confirmed.ok) return confirmed
  const { seen, prorationDate, ...request } = confirmed.value
  const quote = await quoteChange(actor, request, prorationDate)
  if (!quote.ok) {
    // That it is already so may be because of this very confirmation.
    const made = quote.error.code === 'nothing_to_change' ? await madeBy(confirmed.value) : null
    return made === null ? quote : ok(made)
  }
  if (!isAsSeen(seen, quote.value.preview)) return err(domainError('price_changed'))
  const ready = await syncReadiness(quote.value.sellerId)
  if (!ready.ok) return ready
  if (!ready.value.canSell) return err(domainError('seller_not_ready'))
  return make(actor, quote.value)
}

/** The change that the same confirmation has already made; the caller is authorized by then. */
async function madeBy(confirmed: {
  purchase: string
  prorationDate: Date
}): Promise<ChangeOutcome | null> {
  const { purchase: purchaseId, prorationDate } = confirmed
  const made = await db().planChange.findFirst({
    where: { purchaseId, prorationDate, state: { in: ['applied', 'scheduled'] } },
  })
  return made === null ? null : (outcomes[made.state] ?? null)
}

async function make(actor: Actor, quote: ChangeQuote): Promise<Result<ChangeOutcome>> {
  const claimed = await claimPlanChange(actor, quote)
  if (!claimed.ok) return claimed
  const { id } = claimed.value
  const applied = await applyPlanChange(claimed.value, quote)
  if (!applied.ok && applied.error.code !== 'stripe_unavailable') {
    await giveUpChange(id)
    return applied
  }
  // An answer that never came may still have been heard: then the row stays until it is known.
  const { sellerId, subscription } = quote
  const synced = applied.ok ? await syncSubscription(sellerId, subscription.id, actor) : applied
  if (!synced.ok) return ok(await askLater(sellerId, subscription.id))
  const { state } = await db().planChange.findUniqueOrThrow({ where: { id } })
  const outcome = outcomes[state]
  return outcome === undefined ? err(domainError('conflict')) : ok(outcome)
}

async function askLater(stripeAccountId: string, subscriptionId: string): Promise<'unconfirmed'> {
  const payload = { stripeAccountId, subscriptionId }
  await transaction((tx) =>
    addJob(tx, 'subscription.sync', payload, { key: `sync:${subscriptionId}` }),
  )
  return 'unconfirmed'
}
