import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { orderSchema } from '../schema'
import { closeCheckout } from './close-checkout'
import { continueSetups } from './continue-setups'
import { checkOrder } from './quote-order'
import { writeChanges } from './write-changes'

/** Whether a listing is still public, held so until the transaction ends: whoever suspends it at the same moment comes after, and finds the purchase. */
async function holdPublished(tx: Transaction, listingId: string): Promise<boolean> {
  const held = await tx.$queryRaw<object[]>`
    select 1 from listing where id = ${listingId} and state = 'published' for share`
  return held.length > 0
}

/**
 * Takes a free plan: no Stripe, active at once. A payment page still open for a paid plan is closed
 * first. Errors: `invalid_input`, those of {@link checkOrder}, `plan_not_available` for a plan that
 * costs something, `already_purchased`, and those of {@link closeCheckout}.
 */
export async function startFreePurchase(actor: Actor, input: unknown): Promise<Result<string>> {
  const order = parseInput(orderSchema, input)
  if (!order.ok) return order
  const checked = await checkOrder(actor, order.value)
  if (!checked.ok) return checked
  const { accountId, offer } = checked.value
  if (offer.plan.priceModel !== 'free') {
    return err(domainError('plan_not_available', { field: 'planId' }))
  }
  const listingId = offer.listing.id
  const open = await db().checkout.findFirst({ where: { listingId, accountId, state: 'open' } })
  const closed = open === null ? ok('closed' as const) : await closeCheckout(open)
  if (!closed.ok) return closed
  const at = now()
  return transaction(async (tx) => {
    if (!(await holdPublished(tx, listingId))) {
      return err(domainError('plan_not_available', { field: 'planId' }))
    }
    const [purchase] = await tx.purchase.createManyAndReturn({
      data: [
        {
          id: newId('purchase'),
          listingId,
          accountId,
          planId: offer.plan.id,
          currency: offer.plan.currency,
          state: 'active',
          startedById: actor.userId,
          startedAt: at,
        },
      ],
      skipDuplicates: true,
    })
    if (purchase === undefined) return err(domainError('already_purchased'))
    const changes = [{ action: 'purchased' as const, effectiveAt: at }]
    await writeChanges(tx, { purchase, before: null, changes, read: null, actor })
    await continueSetups(tx, purchase, at)
    return ok(purchase.id)
  })
}
