import type { Actor } from '../../accounts/types'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { startCheckout } from '../../purchases/commands/start-checkout'
import { startFreePurchase } from '../../purchases/commands/start-free-purchase'
import type { AuthorizedSetupId } from '../queries/authorize-setup'
import { type DecidedSetup, decideSetup } from '../queries/decide-setup'
import { type StartSetupInput, startSetupSchema } from '../schema'
import { writeSetup } from './write-setup'

/** A set-up that has begun, and Stripe's payment page if it begins there. */
export interface OrderedSetup {
  setupId: AuthorizedSetupId
  payUrl: string | null
}

/** A free plan is taken at once; when another tab was faster with the same one, that counts. */
async function takeFreePlan(
  actor: Actor,
  input: StartSetupInput,
  setup: DecidedSetup,
): Promise<Result<DecidedSetup>> {
  const { account } = setup.decided
  const order = { accountId: account.id, planId: setup.begin.planId, cycle: null }
  const taken = await startFreePurchase(actor, order)
  if (taken.ok) {
    const begin = { ...setup.begin, state: 'awaiting_install' as const, purchaseId: taken.value }
    return ok({ ...setup, begin })
  }
  if (taken.error.code !== 'already_purchased') return taken
  const again = await decideSetup(actor, input)
  return again.ok && again.value.begin.planId === input.planId ? again : taken
}

/**
 * Buying and installing as one: decides whether the person may install, then takes the free plan, or
 * opens Stripe's payment page for the paid one, and only then keeps the set-up. What is already paid
 * for is not asked again. Nothing of a set-up is written when the order is refused. `input` holds
 * the fields of `startSetupSchema` and, for a paid plan, of `checkoutOrderSchema`; `requestId` is
 * the approval that it follows, which the caller has held it against.
 * Errors: `invalid_input`, those of {@link decideSetup}, `startFreePurchase`, `startCheckout` and
 * {@link writeSetup}.
 */
export async function orderSetup(
  actor: Actor,
  input: unknown,
  requestId: string | null = null,
): Promise<Result<OrderedSetup>> {
  const parsed = parseInput(startSetupSchema, input)
  if (!parsed.ok) return parsed
  const choice = parsed.value
  const decided = await decideSetup(actor, choice)
  if (!decided.ok) return decided
  const { begin, listing } = decided.value
  if (begin.state !== 'awaiting_payment') {
    return keep(actor, ok(decided.value), { choice, requestId })
  }
  const plan = listing.plans.find(({ id }) => id === begin.planId)
  if (plan?.priceModel === 'free') {
    const taken = await takeFreePlan(actor, choice, decided.value)
    return keep(actor, taken, { choice, requestId })
  }
  const checkout = await startCheckout(actor, input)
  if (!checkout.ok) return checkout
  return keep(actor, ok(decided.value), { choice, requestId }, checkout.value)
}

async function keep(
  actor: Actor,
  setup: Result<DecidedSetup>,
  { choice, requestId }: { choice: StartSetupInput; requestId: string | null },
  checkout?: { checkoutId: string; url: string },
): Promise<Result<OrderedSetup>> {
  if (!setup.ok) return setup
  const paid = { checkoutId: checkout?.checkoutId ?? null, requestId }
  const written = await writeSetup(actor, setup.value, choice, paid)
  if (!written.ok) return written
  return ok({ setupId: written.value, payUrl: checkout?.url ?? null })
}
