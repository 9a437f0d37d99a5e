import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { orderSchema } from '../schema'
import { closeCheckout } from './close-checkout'
import { continueSetups } from './continue-setups'
import { checkOrder } from './quote-order'
import { writeChanges } from './write-changes'

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
  const id = await transaction(async (tx) => {
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
    if (purchase === undefined) return null
    const changes = [{ action: 'purchased' as const, effectiveAt: at }]
    await writeChanges(tx, { purchase, before: null, changes, read: null, actor })
    await continueSetups(tx, purchase, at)
    return purchase.id
  })
  return id === null ? err(domainError('already_purchased')) : ok(id)
}
