import { type AuditScope, streamAudit } from '../../audit/list'
import { recordAudit } from '../../audit/record'
import type { AuditFilter } from '../../audit/schema'
import type { AuditView } from '../../audit/types'
import { transaction } from '../../db/transaction'
import type { Actor } from '../types'

/** All rows of an audit log that fit a filter, the newest first; that somebody took them away is a row itself. Whoever calls has made sure that the actor may read this scope. */
export async function exportAudit(
  actor: Actor,
  scope: AuditScope,
  filter: AuditFilter,
): Promise<AsyncGenerator<AuditView>> {
  await transaction((tx) =>
    recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'audit.exported',
      subject:
        scope === 'everything'
          ? { type: 'audit', id: scope }
          : { type: 'account', id: scope.accountId },
      accountId: scope === 'everything' ? undefined : scope.accountId,
      detail: { ...filter },
    }),
  )
  return streamAudit(scope, filter)
}
