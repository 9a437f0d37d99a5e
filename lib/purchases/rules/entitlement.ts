import { planTextSchema } from '../../plans/schema'
import type { PriceModel } from '../../plans/types'
import type { Entitlement } from '../schema'
import type { PurchaseFields } from '../types'

/** The plan and account of a purchase, as a snapshot keeps them. */
export interface Bought {
  purchaseId: string
  account: { githubId: bigint; type: 'User' | 'Organization'; login: string }
  billingEmail: string | null
  plan: {
    id: string
    githubId: number
    priceModel: PriceModel
    monthlyPrice: number | null
    yearlyPrice: number | null
    currency: string
    trialDays: number
    text: unknown
  }
}

type Fields = Pick<
  PurchaseFields,
  'cycle' | 'units' | 'trialEndsAt' | 'currentPeriodEnd' | 'cancelAtPeriodEnd' | 'endedAt'
> &
  Partial<Pick<PurchaseFields, 'pendingPlanId'>>

type Pending = Pick<PurchaseFields, 'pendingCycle' | 'pendingUnits' | 'pendingEffectiveAt'>

/** The purchase as it stands, in the English that GitHub's JSON speaks. */
export function entitlementOf(bought: Bought, fields: Fields): Entitlement {
  const { purchaseId, account, billingEmail } = bought
  const ended = fields.endedAt !== null
  return {
    purchaseId,
    account: {
      id: Number(account.githubId),
      type: account.type,
      login: account.login,
      billingEmail,
    },
    plan: planOf(bought.plan),
    cycle: fields.cycle,
    units: fields.units,
    onFreeTrial: fields.trialEndsAt !== null,
    freeTrialEndsOn: fields.trialEndsAt?.toISOString() ?? null,
    nextBillingDate: ended ? null : (fields.currentPeriodEnd?.toISOString() ?? null),
    cancelAtPeriodEnd: fields.cancelAtPeriodEnd,
    ended,
    pendingPlanId: fields.pendingPlanId ?? null,
  }
}

/** The purchase as it will stand once a pending change has taken effect: what GitHub's `pending_change` tells of. */
export function entitlementAfter(bought: Bought, pending: Pending): Entitlement {
  return entitlementOf(bought, {
    cycle: pending.pendingCycle,
    units: pending.pendingUnits ?? 1,
    trialEndsAt: null,
    currentPeriodEnd: pending.pendingCycle === null ? null : pending.pendingEffectiveAt,
    cancelAtPeriodEnd: false,
    pendingPlanId: null,
    endedAt: null,
  })
}

function planOf(plan: Bought['plan']): Entitlement['plan'] {
  const { en } = planTextSchema.parse(plan.text)
  return {
    id: plan.githubId,
    planId: plan.id,
    name: en.name,
    description: en.description,
    bullets: en.bullets,
    priceModel: plan.priceModel,
    monthlyPrice: plan.monthlyPrice ?? 0,
    yearlyPrice: plan.yearlyPrice ?? 0,
    currency: plan.currency,
    hasTrial: plan.trialDays > 0,
    unitName: en.unitName,
  }
}
