import { authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import type { ProfileInput } from '../schema'
import { profileColumns } from './profile-columns'

/**
 * Makes an account a publisher: the actor's own, or an organization that GitHub says they own.
 * There is one publisher for each account. Errors: those of authorizing an account, and
 * `already_publisher`, both with the field `account`.
 */
export async function createPublisher(
  actor: Actor,
  login: string,
  input: ProfileInput,
): Promise<Result<{ login: string }>> {
  const account = await db().account.findFirst({
    where: { login: { equals: login, mode: 'insensitive' }, deletedAt: null },
    orderBy: { readAt: 'desc' },
    select: { id: true, login: true },
  })
  if (account === null) return err(domainError('not_found', { field: 'account' }))
  const owned = await authorizeAccount(actor, account.id, 'owner')
  if (!owned.ok) return err({ ...owned.error, field: 'account' })
  return transaction(async (tx) => {
    const id = newId('publisher')
    const row = { id, accountId: owned.value, createdAt: now(), ...profileColumns(input) }
    const { count } = await tx.publisher.createMany({ data: [row], skipDuplicates: true })
    if (count === 0) return err(domainError('already_publisher', { field: 'account' }))
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'publisher.created',
      subject: { type: 'publisher', id },
      accountId: owned.value,
    })
    return ok({ login: account.login })
  })
}
