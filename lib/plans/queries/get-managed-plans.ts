import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import type { ManagedListingId } from '../../listings/types'
import { toPlanView } from '../rules'
import { mayAdd, mayChangeCurrency } from '../rules/plan-life'
import { arePricesReady } from '../rules/prices-ready'
import { planTextSchema } from '../schema'
import type { ManagedPlan, ManagedPlans } from '../types'
import { type LoadedPlan, loadManagedPlans } from './load-managed-plans'

/** All plans of a listing for whoever writes it, in their language, with what may be done. */
export async function getManagedPlans(id: ManagedListingId, locale: Locale): Promise<ManagedPlans> {
  const [{ currency }, plans] = await Promise.all([
    db().listing.findUniqueOrThrow({ where: { id }, select: { currency: true } }),
    loadManagedPlans(db(), id),
  ])
  return {
    currency,
    plans: plans.map((plan) => toManagedPlan(plan, locale)),
    mayAdd: mayAdd(plans).ok,
    mayChangeCurrency: mayChangeCurrency(plans).ok,
  }
}

function toManagedPlan(plan: LoadedPlan, locale: Locale): ManagedPlan {
  const { state, version, frozen, retireMarked, customers, tests } = plan
  return {
    view: toPlanView(plan, locale),
    text: planTextSchema.parse(plan.text),
    state,
    version,
    frozen,
    retireMarked,
    customers,
    tests,
    pricesReady: arePricesReady(plan),
  }
}
