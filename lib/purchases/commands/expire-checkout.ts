import { recordAudit } from '../../audit/record'
import { transaction } from '../../db/transaction'

/** Notes that a checkout can no longer be paid, and lets the set-up that waited for it go on. Does nothing for one that is no longer open. */
export async function expireCheckout(id: string): Promise<void> {
  await transaction(async (tx) => {
    const [expired] = await tx.checkout.updateManyAndReturn({
      where: { id, state: 'open' },
      data: { state: 'expired' },
    })
    if (expired === undefined) return
    await recordAudit(tx, {
      actor: { type: 'stripe' },
      action: 'checkout.expired',
      subject: { type: 'checkout', id },
      accountId: expired.accountId,
    })
  })
}
