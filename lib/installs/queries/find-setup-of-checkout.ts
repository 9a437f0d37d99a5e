import type { Actor } from '../../accounts/types'
import { isId } from '../../core/ids'
import { db } from '../../db/client'
import { billingDetailsSchema } from '../../purchases/schema'
import type { SetupReturn } from '../types'
import { authorizeSetup } from './authorize-setup'

/** The set-up that a payment page belongs to, with what was chosen for it, for a person who comes back from Stripe; null for any that is not theirs. */
export async function findSetupOfCheckout(
  actor: Actor,
  checkoutId: string,
): Promise<SetupReturn | null> {
  if (!isId('checkout', checkoutId)) return null
  const checkout = await db().checkout.findUnique({
    where: { id: checkoutId },
    include: { setup: true, account: true, listing: true, plan: true },
  })
  if (checkout === null || checkout.setup === null) return null
  const { setup, account, listing, plan, cycle, units } = checkout
  const id = await authorizeSetup(actor, setup.id)
  if (!id.ok) return null
  const billing = billingDetailsSchema.safeParse(checkout.billingDetails).data
  return {
    setupId: id.value,
    slug: listing.slug,
    isPaid: checkout.state === 'completed',
    choice: {
      account: account.login,
      selection: setup.repositorySelection,
      repository: setup.repositoryIds.map(Number),
      plan: plan.number,
      cycle,
      units,
      country: billing?.country ?? null,
      postal: billing?.postalCode ?? null,
      request: setup.requestId,
    },
  }
}
