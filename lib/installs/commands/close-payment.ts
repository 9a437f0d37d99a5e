import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { closeCheckout } from '../../purchases/commands/close-checkout'

/** Closes the payment page of a set-up, so that nobody pays for what was given up. Errors: `conflict` when it was paid meanwhile, `stripe_unavailable`. */
export async function closePayment(setupId: string): Promise<Result<void>> {
  const open = await db().checkout.findFirst({ where: { state: 'open', setup: { id: setupId } } })
  if (open === null) return ok(undefined)
  const closed = await closeCheckout(open)
  if (!closed.ok) return closed
  return closed.value === 'paid' ? err(domainError('conflict')) : ok(undefined)
}
