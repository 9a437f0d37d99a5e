import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { closeCheckout } from '../../purchases/commands/close-checkout'
import { authorizeSetup } from '../queries/authorize-setup'

/** Closes the payment page of a set-up, so that nobody pays for what was given up. Error: `conflict` when it was paid meanwhile. */
async function closePayment(setupId: string): Promise<Result<void>> {
  const open = await db().checkout.findFirst({ where: { state: 'open', setup: { id: setupId } } })
  if (open === null) return ok(undefined)
  const closed = await closeCheckout(open)
  if (!closed.ok) return closed
  return closed.value === 'paid' ? err(domainError('conflict')) : ok(undefined)
}

/**
 * Gives up an open setup, on the person's wish, and closes its payment page. What is installed or
 * paid stays as it is. Errors: `not_found`, `conflict` when it is no longer open or was just paid,
 * `stripe_unavailable`.
 */
export async function abandonSetup(actor: Actor, setupId: string): Promise<Result<void>> {
  const id = await authorizeSetup(actor, setupId)
  if (!id.ok) return id
  const closed = await closePayment(id.value)
  if (!closed.ok) return closed
  return transaction(async (tx) => {
    const [setup] = await tx.setup.updateManyAndReturn({
      where: { id: id.value, state: { in: ['awaiting_payment', 'awaiting_install'] } },
      data: { state: 'abandoned' },
      select: { accountId: true },
    })
    if (setup === undefined) return err(domainError('conflict'))
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'setup.abandoned',
      subject: { type: 'setup', id: id.value },
      accountId: setup.accountId,
    })
    return ok(undefined)
  })
}
