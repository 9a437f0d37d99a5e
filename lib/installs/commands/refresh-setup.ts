import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { syncCheckout } from '../../purchases/commands/sync-checkout'
import type { AuthorizedSetupId } from '../queries/authorize-setup'
import { isLookedAtAgain } from '../rules'
import { checkSetup } from './check-setup'

/**
 * Looks now whether what an open set-up waits for has happened: Stripe first, then GitHub. Somebody
 * waits for the answer, but one who asks too often gets what is known. Errors: `stripe_unavailable`,
 * `seller_not_ready`, `github_unavailable`; the jobs look again when due.
 */
export async function refreshSetup(id: AuthorizedSetupId): Promise<Result<void>> {
  const setup = await db().setup.findUniqueOrThrow({
    where: { id },
    include: { checkout: { select: { id: true, state: true } } },
  })
  if (!isLookedAtAgain(setup, now())) return ok(undefined)
  // Taken before asking, so that several pages that wait ask once.
  const { count } = await db().setup.updateMany({
    where: { id, updatedAt: setup.updatedAt },
    data: { updatedAt: now() },
  })
  if (count === 0) return ok(undefined)
  if (setup.checkout?.state === 'open') {
    const synced = await syncCheckout(setup.checkout.id)
    if (!synced.ok) return synced
  }
  return checkSetup(id)
}
