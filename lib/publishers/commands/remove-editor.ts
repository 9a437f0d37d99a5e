import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import type { PublisherId } from '../types'

/** Takes the right to write a publisher's listings away. Somebody who has none any more is no error. */
export async function removeEditor(
  actor: Actor,
  id: PublisherId,
  accountId: string,
): Promise<Result<void>> {
  return transaction(async (tx) => {
    const { count } = await tx.publisherEditor.deleteMany({ where: { publisherId: id, accountId } })
    if (count === 0) return ok(undefined)
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'publisher.editor_removed',
      subject: { type: 'publisher', id },
      detail: { editor: accountId },
    })
    return ok(undefined)
  })
}
