import { actsFor } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { AGREEMENT_VERSION } from '../rules'
import type { PublisherId } from '../types'

/** Accepts the agreement for a publisher. Errors: `conflict` for a text that no longer holds, so that nobody agrees to what they have not seen; `role_lost`. */
export async function acceptAgreement(
  actor: Actor,
  id: PublisherId,
  version: string,
): Promise<Result<void>> {
  if (version !== AGREEMENT_VERSION) return err(domainError('conflict'))
  return transaction(async (tx) => {
    const { count } = await tx.publisher.updateMany({
      where: { id, account: actsFor(actor, 'owner') },
      data: { agreementVersion: version, agreedAt: now(), agreedById: actor.userId },
    })
    if (count === 0) return err(domainError('role_lost'))
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'publisher.agreed',
      subject: { type: 'publisher', id },
      detail: { version },
    })
    return ok(undefined)
  })
}
