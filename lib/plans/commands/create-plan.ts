import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import type { Transaction } from '../../db/transaction'
import type { ManagedListing } from '../../listings/types'
import { mayAdd } from '../rules/plan-life'
import { readPlan } from '../rules/read-plan'
import { planFormSchema } from '../schema'
import { changePlanSet } from './change-plan-set'

/**
 * Adds a draft plan to a listing, in its currency and after its other plans. Answers its number,
 * which is never used again once published. Errors: `invalid_input`, those of {@link readPlan},
 * `too_many_plans`.
 */
export async function createPlan(
  actor: Actor,
  listing: ManagedListing,
  input: unknown,
): Promise<Result<number>> {
  const form = parseInput(planFormSchema, input)
  if (!form.ok) return form
  return changePlanSet(actor, listing, async (tx, plans, currency) => {
    const terms = readPlan(form.value, currency)
    if (!terms.ok) return terms
    const allowed = mayAdd(plans)
    if (!allowed.ok) return allowed
    const number = await nextNumber(tx, listing.id)
    const planId = newId('plan')
    await tx.plan.create({
      data: {
        id: planId,
        listingId: listing.id,
        number,
        currency,
        createdAt: now(),
        ...terms.value,
      },
    })
    return ok({ action: 'plan.created' as const, planId, value: number })
  })
}

async function nextNumber(tx: Transaction, listingId: string): Promise<number> {
  const { _max } = await tx.plan.aggregate({ where: { listingId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}
