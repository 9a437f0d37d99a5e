import type { Actor } from '@/lib/accounts/types'
import { findSetupOfCheckout } from '@/lib/installs/queries/find-setup-of-checkout'
import type { SetupSearch } from '@/lib/installs/schema'
import type { SetupReturn } from '@/lib/installs/types'

/** The address of the set-up page with what was chosen. */
function choiceQuery({ choice }: SetupReturn, checkoutId: string): URLSearchParams {
  const query = new URLSearchParams({ account: choice.account, for: choice.account })
  if (choice.selection) query.set('selection', choice.selection)
  for (const id of choice.repository) query.append('repository', String(id))
  query.set('plan', String(choice.plan))
  query.set('cycle', choice.cycle)
  query.set('units', String(choice.units))
  if (choice.country) query.set('country', choice.country)
  if (choice.postal) query.set('postal', choice.postal)
  if (choice.request) query.set('request', choice.request)
  query.set('canceled', checkoutId)
  return query
}

/**
 * Where a person goes who comes back from Stripe: to the waiting page after paying, else to the
 * set-up page as it was. `isCanceled` once they are there; both by what Stripe said, not by the address.
 */
export async function comeBack(
  actor: Actor,
  base: string,
  slug: string,
  { checkout, canceled, plan }: SetupSearch,
): Promise<{ redirectTo: string | null; isCanceled: boolean }> {
  const checkoutId = checkout ?? canceled
  const here = { redirectTo: null, isCanceled: false }
  const found = checkoutId && (await findSetupOfCheckout(actor, checkoutId))
  if (!found || found.slug !== slug) return here
  if (checkout !== null || found.isPaid) return { ...here, redirectTo: `${base}/${found.setupId}` }
  if (plan !== null) return { ...here, isCanceled: true }
  return { ...here, redirectTo: `${base}?${choiceQuery(found, checkoutId)}` }
}
