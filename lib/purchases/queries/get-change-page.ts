import { authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import type { DomainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { toPlanView } from '../../plans/rules'
import { toPurchaseRow } from '../rules/purchase-row'
import type { ChangePage } from '../types'
import { authorizePurchase } from './authorize-purchase'
import { getBillingDefaults } from './get-billing-defaults'
import { type Changeable, decideChange, loadChangeable } from './load-change'
import { purchaseShape } from './purchase-shape'

/** What is wrong with a plan itself, whatever its cycle and units. */
const aboutThePlan = ['plan_not_available', 'plan_not_for_account', 'seller_not_ready']
/** What is wrong with the purchase, whatever is chosen. */
const aboutThePurchase = ['payment_overdue', 'cancellation_pending', 'change_not_possible']

/** What a purchase holds and every plan that it could change to, with the reason against each. Errors: those of {@link authorizePurchase}. */
export async function getChangePage(
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<Result<ChangePage>> {
  const authorized = await authorizePurchase(actor, id)
  if (!authorized.ok) return authorized
  const changeable = await loadChangeable(authorized.value)
  const { listingId, accountId, plan: held } = changeable.purchase
  const account = await authorizeAccount(actor, accountId, 'owner')
  if (!account.ok) return account
  const [row, plans, billing] = await Promise.all([
    db().purchase.findUniqueOrThrow({ where: { id: authorized.value }, include: purchaseShape }),
    db().plan.findMany({ where: { listingId, state: 'published' }, orderBy: { number: 'asc' } }),
    getBillingDefaults(account.value),
  ])
  const answers = plans.map((plan) => ({ plan, error: errorOf(changeable, plan) }))
  return ok({
    purchase: toPurchaseRow(row, locale),
    accountId,
    held: { ...toPlanView(held, locale), isFree: held.priceModel === 'free' },
    plans: answers.map(({ plan, error }) => ({
      plan: toPlanView(plan, locale),
      refusal: error && aboutThePlan.includes(error.code) ? error : null,
    })),
    problem:
      answers.map(({ error }) => error).find((one) => one && aboutThePurchase.includes(one.code)) ??
      null,
    billing,
  })
}

function errorOf(
  changeable: Changeable,
  plan: Parameters<typeof decideChange>[1],
): DomainError | null {
  const cycle = plan.monthlyPrice === null ? 'yearly' : 'monthly'
  const decided = decideChange(changeable, plan, {
    cycle: plan.priceModel === 'free' ? null : cycle,
    units: 1,
  })
  return decided.ok ? null : decided.error
}
