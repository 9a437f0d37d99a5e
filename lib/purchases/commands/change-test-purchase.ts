import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Purchase } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import type { ManagedListing } from '../../listings/types'
import { findTestPurchase } from '../queries/find-test-purchase'
import { planChange } from '../rules/plan-change'
import { changeTest } from '../rules/test-purchase'
import { type ChangeRequest, changeSchema } from '../schema'
import type { ChangeEffect, Holding } from '../types'
import { writeTestChange } from './write-test-change'

/**
 * Changes plan, cycle or units of a test purchase by the rules of a real one: what costs more at
 * once, what costs less with the next period. Errors: `invalid_input`, those of
 * {@link findTestPurchase} and {@link planChange}, `conflict` when it was changed meanwhile.
 */
export async function changeTestPurchase(
  actor: Actor,
  listing: ManagedListing,
  input: unknown,
): Promise<Result<ChangeEffect>> {
  const request = parseInput(changeSchema, input)
  if (!request.ok) return request
  const found = await findTestPurchase(listing, request.value.purchase)
  if (!found.ok) return found
  const decided = await decide(found.value, request.value)
  if (!decided.ok) return decided
  const { effect, target } = decided.value
  const at = now()
  const after = changeTest(found.value, target, effect, at)
  const written = await transaction((tx) => writeTestChange(tx, found.value, after, at, actor))
  return written ? ok(effect) : err(domainError('conflict'))
}

async function decide(
  purchase: Purchase,
  { planId, cycle, units }: ChangeRequest,
): Promise<Result<{ effect: ChangeEffect; target: Holding }>> {
  const [held, plan, account] = await Promise.all([
    db().plan.findUniqueOrThrow({ where: { id: purchase.planId } }),
    db().plan.findFirst({ where: { id: planId, listingId: purchase.listingId, state: 'draft' } }),
    db().account.findUniqueOrThrow({ where: { id: purchase.accountId } }),
  ])
  if (plan === null) return err(domainError('plan_not_available', { field: 'planId' }))
  const { pendingPlanId, pendingCycle, pendingUnits } = purchase
  const effect = planChange({
    planId,
    plan: { ...plan, state: 'published' },
    listingState: 'published',
    accountType: account.type,
    sellerCardPayments: 'active',
    cycle,
    units,
    trialUsed: true,
    purchase: {
      ...purchase,
      plan: held,
      isTest: false,
      pending:
        pendingPlanId === null
          ? null
          : { planId: pendingPlanId, cycle: pendingCycle, units: pendingUnits ?? 1 },
    },
  })
  if (!effect.ok) return effect
  const free = plan.priceModel === 'free'
  const target = { planId, cycle: free ? null : cycle, units: free ? 1 : units }
  return ok({ effect: effect.value, target })
}
