import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Plan } from '../../db/generated/client'
import { findDenial } from '../../policies/queries/find-denial'
import { type ChangeSituation, planChange } from '../rules/plan-change'
import type { ChangeRequest } from '../schema'
import type { ChangeEffect } from '../types'
import { authorizePurchase } from './authorize-purchase'

/** A purchase with all that decides what it can change to. */
export type Changeable = Awaited<ReturnType<typeof loadChangeable>>

/** A change that the rules allow. */
export interface AllowedChange {
  changeable: Changeable
  plan: Plan
  effect: ChangeEffect
}

/** Reads a purchase with its plan, listing and seller. */
export async function loadChangeable(purchaseId: string) {
  const purchase = await db().purchase.findUniqueOrThrow({
    where: { id: purchaseId },
    include: {
      plan: true,
      account: true,
      stripeAccount: { select: { cardPayments: true } },
      listing: { include: { publisher: { include: { stripeAccount: true } } } },
    },
  })
  const { listingId, accountId } = purchase
  const trial = await db().trialUse.findUnique({
    where: { listingId_accountId: { listingId, accountId } },
  })
  return { purchase, trialUsed: trial !== null }
}

/** What the rules say to this plan, cycle and units; a free plan knows neither. */
export function decideChange(
  { purchase, trialUsed }: Changeable,
  plan: Plan,
  wanted: Pick<ChangeRequest, 'cycle' | 'units'>,
): Result<ChangeEffect> {
  const { listing, pendingPlanId, pendingCycle, pendingUnits } = purchase
  if (plan.listingId !== listing.id || plan.currency !== purchase.currency) {
    return err(domainError('plan_not_available', { field: 'planId' }))
  }
  const pending =
    pendingPlanId === null
      ? null
      : { planId: pendingPlanId, cycle: pendingCycle, units: pendingUnits ?? 1 }
  const situation: ChangeSituation = {
    planId: plan.id,
    plan,
    cycle: wanted.cycle,
    units: wanted.units,
    listingState: listing.state,
    accountType: purchase.account.type,
    // What is paid is changed where it is paid, also when the seller has another account since.
    sellerCardPayments:
      (purchase.stripeAccount ?? listing.publisher.stripeAccount)?.cardPayments ?? null,
    trialUsed,
    purchase: { ...purchase, pending },
  }
  return planChange(situation)
}

/** The rules for what an owner of the purchase asks, with the organization's policy. Errors: those of {@link authorizePurchase} and {@link planChange}; `denied_by_policy` for more than the policy allows. */
export async function checkChange(
  actor: Actor,
  change: ChangeRequest,
): Promise<Result<AllowedChange>> {
  const authorized = await authorizePurchase(actor, change.purchase)
  if (!authorized.ok) return authorized
  const [changeable, plan] = await Promise.all([
    loadChangeable(authorized.value),
    isId('plan', change.planId) ? db().plan.findUnique({ where: { id: change.planId } }) : null,
  ])
  if (plan === null) return err(domainError('plan_not_available', { field: 'planId' }))
  const effect = decideChange(changeable, plan, change)
  if (!effect.ok) return effect
  // Who pays less from the next period on is never kept from it.
  const { account } = changeable.purchase
  const { cycle, units } = change
  const widens = effect.value.when === 'now' && plan.priceModel !== 'free'
  const denial = widens ? await findDenial({ account, plan, cycle, units }) : null
  return denial === null ? ok({ changeable, plan, effect: effect.value }) : err(denial)
}
