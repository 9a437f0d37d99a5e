import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { actsFor, authorizeAccount } from '../queries/authorize-account'
import type { ConnectionInput } from '../schema'
import type { Actor } from '../types'

/** Changes what an owner declared about a connected organization. Errors: those of authorizing, `role_lost` when the role went in between. */
export async function changeConnection(
  actor: Actor,
  organizationId: string,
  input: ConnectionInput,
): Promise<Result<void>> {
  const id = await authorizeAccount(actor, organizationId, 'owner')
  if (!id.ok) return id
  return transaction(async (tx) => {
    const { count } = await tx.organizationConnection.updateMany({
      where: {
        organizationId: id.value,
        disconnectedAt: null,
        organization: actsFor(actor, 'owner'),
      },
      data: { ...input, declaredById: actor.userId, declaredAt: now() },
    })
    if (count === 0) return err(domainError('role_lost'))
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'organization.declared',
      subject: { type: 'account', id: id.value },
      accountId: id.value,
      detail: input,
    })
    return ok(undefined)
  })
}
