import { authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import type { ManagedListing } from '../../listings/types'
import { lockListing } from '../../plans/queries/lock-listing'
import { loadOffer, type Offer } from '../queries/load-offer'
import { mayBuy } from '../rules/may-buy'
import { startTest } from '../rules/test-purchase'
import { type Order, orderSchema } from '../schema'
import type { Terms } from '../types'
import { writeChanges } from './write-changes'

/**
 * Buys a draft plan of a draft listing to try it, on an account that the actor owns: by the rules of
 * a real purchase, but nothing is charged and no trial is used up. The integrator hears of it as of
 * a real one (GitHub, "Testing your app"). Errors: `invalid_input`, `test_not_available` once the
 * listing was published, those of `authorizeAccount` and {@link mayBuy}.
 */
export async function startTestPurchase(
  actor: Actor,
  listing: ManagedListing,
  input: unknown,
): Promise<Result<string>> {
  const order = parseInput(orderSchema, input)
  if (!order.ok) return order
  if (listing.state !== 'draft') return err(domainError('test_not_available'))
  const account = await authorizeAccount(actor, order.value.accountId, 'owner')
  if (!account.ok) return account
  const offer = await loadOffer(account.value, order.value.planId)
  if (offer === null || offer.listing.id !== listing.id) {
    return err(domainError('plan_not_available', { field: 'planId' }))
  }
  const terms = termsOf(offer, order.value)
  if (!terms.ok) return terms
  return begin(actor, account.value, offer, terms.value)
}

/** The rules as if the listing were published and its seller ready; each test may try the trial. */
function termsOf({ plan, account, livePurchaseId }: Offer, { cycle, units }: Order): Result<Terms> {
  return mayBuy({
    plan: { ...plan, state: plan.state === 'draft' ? 'published' : 'retired' },
    listingState: 'published',
    accountType: account.type,
    sellerCardPayments: 'active',
    cycle,
    units,
    hasLivePurchase: livePurchaseId !== null,
    trialUsed: false,
  })
}

/** The listing is held: nobody publishes it or deletes the plan meanwhile. */
function begin(
  actor: Actor,
  accountId: AuthorizedAccountId,
  { plan, listing }: Offer,
  terms: Terms,
): Promise<Result<string>> {
  const at = now()
  return transaction(async (tx) => {
    await lockListing(tx, listing.id)
    const still = await tx.plan.count({
      where: { id: plan.id, state: 'draft', listing: { state: 'draft' } },
    })
    if (still === 0) return err(domainError('test_not_available'))
    const data = {
      id: newId('purchase'),
      listingId: listing.id,
      accountId,
      isTest: true,
      startedById: actor.userId,
      startedAt: at,
      ...startTest(plan, terms, at),
    }
    const [purchase] = await tx.purchase.createManyAndReturn({ data: [data], skipDuplicates: true })
    if (purchase === undefined) return err(domainError('already_purchased'))
    const changes = [{ action: 'purchased' as const, effectiveAt: at }]
    await writeChanges(tx, { purchase, before: null, changes, read: null, actor })
    return ok(purchase.id)
  })
}
