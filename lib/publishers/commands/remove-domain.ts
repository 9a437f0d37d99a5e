import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import type { PublisherId } from '../types'
import { dropProof } from './drop-proof'

/** Forgets a publisher's domain, and with it the mark on its listings. One that is gone already is no error. */
export async function removeDomain(actor: Actor, id: PublisherId): Promise<Result<void>> {
  return transaction(async (tx) => {
    const { count } = await tx.publisherDomain.deleteMany({ where: { publisherId: id } })
    if (count === 0) return ok(undefined)
    await dropProof(tx, id)
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'publisher.domain_removed',
      subject: { type: 'publisher', id },
    })
    return ok(undefined)
  })
}
