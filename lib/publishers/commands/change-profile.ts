import { actsFor } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import type { ProfileInput } from '../schema'
import type { PublisherId } from '../types'
import { profileColumns } from './profile-columns'
import { touchListings } from './touch-listings'

/** Changes what a publisher says about itself. Error: `role_lost` for somebody who is no longer an admin. */
export async function changeProfile(
  actor: Actor,
  id: PublisherId,
  input: ProfileInput,
): Promise<Result<void>> {
  return transaction(async (tx) => {
    const { count } = await tx.publisher.updateMany({
      where: { id, account: actsFor(actor, 'owner') },
      data: profileColumns(input),
    })
    if (count === 0) return err(domainError('role_lost'))
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'publisher.changed',
      subject: { type: 'publisher', id },
      detail: { ...input },
    })
    await touchListings(tx, id)
    return ok(undefined)
  })
}
