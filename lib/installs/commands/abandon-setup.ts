import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { authorizeSetup } from '../queries/authorize-setup'
import { closePayment } from './close-payment'

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
