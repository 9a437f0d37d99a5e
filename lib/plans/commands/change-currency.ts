import type { Actor } from '../../accounts/types'
import { minorUnits } from '../../core/money'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import type { ManagedListing } from '../../listings/types'
import { mayChangeCurrency } from '../rules/plan-life'
import { highestPrice } from '../rules/read-plan'
import { planCurrencySchema } from '../schema'
import { changePlanSet } from './change-plan-set'

/**
 * Chooses the currency of a listing, and of all its drafts: what cost 10 goes on costing 10, as far
 * as the new currency has the decimals and Stripe takes the amount. Errors: `invalid_input`,
 * `currency_fixed`, `plan_in_review`.
 */
export async function changeCurrency(
  actor: Actor,
  listing: ManagedListing,
  input: unknown,
): Promise<Result<void>> {
  const wanted = parseInput(planCurrencySchema, input)
  if (!wanted.ok) return wanted
  const { currency } = wanted.value
  return changePlanSet(actor, listing, async (tx, plans, before) => {
    const allowed = mayChangeCurrency(plans)
    if (!allowed.ok) return allowed
    const convert = (amount: number | null) => {
      if (amount === null) return null
      const same = Math.round((amount * minorUnits(currency)) / minorUnits(before))
      return Math.min(Math.max(1, same), highestPrice)
    }
    await tx.listing.update({ where: { id: listing.id }, data: { currency } })
    for (const { id, state, version, monthlyPrice, yearlyPrice } of plans) {
      if (state !== 'draft') continue
      const prices = {
        monthlyPrice: convert(monthlyPrice),
        yearlyPrice: convert(yearlyPrice),
      }
      await tx.plan.update({
        where: { id },
        data: { currency, version: version + 1, ...prices },
      })
    }
    return ok({ action: 'listing.currency_changed' as const, value: undefined })
  })
}
