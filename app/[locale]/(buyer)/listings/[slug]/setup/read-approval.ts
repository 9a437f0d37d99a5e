import type { Actor } from '@/lib/accounts/types'
import { getApproval } from '@/lib/approvals/queries/get-approval'
import type { ApprovalView } from '@/lib/approvals/types'
import type { Locale } from '@/lib/core/locales'
import { ok, type Result } from '@/lib/core/result'
import type { SetupSearch } from '@/lib/installs/schema'
import type { SetupPageView } from '@/lib/installs/types'

interface Bound {
  approval: ApprovalView | null
  /** What the address chooses, as far as the approval leaves it open. */
  search: SetupSearch
}

/** Fewer units than approved may be bought; more, or none named, are those that were approved. */
function unitsWithin(wanted: string, approved: string | undefined, isNamed: boolean): string {
  if (approved === undefined) return wanted
  return isNamed && Number(wanted) < Number(approved) ? wanted : approved
}

/** Binds the page to the approval that its address names, if any. Errors: those of `getApproval`. */
export async function readApproval(
  actor: Actor,
  slug: string,
  search: SetupSearch,
  locale: Locale,
  hasUnits: boolean,
): Promise<Result<Bound>> {
  if (search.request === null) return ok({ approval: null, search })
  const found = await getApproval(actor, search.request, slug, locale)
  if (!found.ok) return found
  const { view, fixed } = found.value
  const units = unitsWithin(search.units, fixed.units, hasUnits)
  return ok({ approval: view, search: { ...search, ...fixed, units } })
}

/** The page with only the plan that was approved, in the cycle that was approved. */
export function withinApproval(view: SetupPageView, approval: ApprovalView | null): SetupPageView {
  const { plan, cycle } = approval?.terms ?? { plan: null, cycle: null }
  if (view.chosen === null || plan === null) return view
  const plans = view.chosen.plans
    .filter((option) => option.plan.id === plan.id)
    .map((option) => ({
      ...option,
      plan: {
        ...option.plan,
        monthlyPrice: cycle === 'yearly' ? null : option.plan.monthlyPrice,
        yearlyPrice: cycle === 'monthly' ? null : option.plan.yearlyPrice,
      },
    }))
  return { ...view, chosen: { ...view.chosen, plans } }
}
