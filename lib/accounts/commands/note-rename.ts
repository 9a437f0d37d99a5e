import { recordAudit } from '../../audit/record'
import type { Transaction } from '../../db/transaction'

/** Keeps the login that an account had until GitHub told another, so that old addresses lead on, with the audit row. */
export async function noteRename(
  tx: Transaction,
  { id: accountId, login: from }: { id: string; login: string },
  to: string,
  until: Date,
): Promise<void> {
  const login = from.toLowerCase()
  await tx.formerLogin.upsert({
    where: { login_accountId: { login, accountId } },
    create: { login, accountId, until },
    update: { until },
  })
  await recordAudit(tx, {
    actor: { type: 'github' },
    action: 'account.renamed',
    subject: { type: 'account', id: accountId },
    accountId,
    detail: { from, to },
  })
}
