import { holdAccessToken } from '../../accounts/commands/hold-access-token'
import { rememberAccount } from '../../accounts/commands/remember-account'
import type { Actor } from '../../accounts/types'
import { findUser } from '../../adapters/github/find-user'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import type { AuthorizedPublisher, PublisherId } from '../types'
import { queueInvitedMail } from './queue-invited-mail'

const MOST = 50

/** Asks GitHub who has the login. Errors: `person_unknown` with the field `editor`, those of GitHub. */
async function readPerson(actor: Actor, login: string) {
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  const found = await findUser(token.value, login)
  const unknown = err(domainError('person_unknown', { field: 'editor', values: { login } }))
  if (!found.ok) return found.error.code === 'not_found' ? unknown : found
  return found.value.type === 'User' ? found : unknown
}

/** Writes the row, unless the person may write already, or there are as many as there may be. */
async function addEditor(
  tx: Transaction,
  publisherId: PublisherId,
  accountId: string,
  actor: Actor,
): Promise<Result<void>> {
  const already = err(domainError('already_editor', { field: 'editor' }))
  const own = await tx.publisher.count({ where: { id: publisherId, accountId } })
  if (own > 0) return already
  const editors = await tx.publisherEditor.count({ where: { publisherId } })
  if (editors >= MOST) {
    return err(domainError('too_many_editors', { field: 'editor', values: { most: MOST } }))
  }
  const { count } = await tx.publisherEditor.createMany({
    data: [{ publisherId, accountId, invitedById: actor.userId, createdAt: now() }],
    skipDuplicates: true,
  })
  return count === 0 ? already : ok(undefined)
}

/**
 * Lets a person on GitHub write a publisher's listings, and tells them by mail where an address of
 * theirs is known. Answers their login, and whether they were told. Errors, with the field
 * `editor`: `person_unknown`, `already_editor`, `too_many_editors`; and those of GitHub.
 */
export async function inviteEditor(
  actor: Actor,
  publisher: AuthorizedPublisher,
  login: string,
): Promise<Result<{ login: string; told: boolean }>> {
  const readAt = now()
  const person = await readPerson(actor, login)
  if (!person.ok) return person
  return transaction(async (tx) => {
    const accountId = await rememberAccount(tx, person.value, readAt)
    const added = await addEditor(tx, publisher.id, accountId, actor)
    if (!added.ok) return added
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'publisher.editor_invited',
      subject: { type: 'publisher', id: publisher.id },
      detail: { editor: person.value.login, editor_id: person.value.id },
    })
    const invited = { accountId, publicEmail: person.value.email }
    const told = await queueInvitedMail(tx, { publisher, actor, ...invited })
    return ok({ login: person.value.login, told })
  })
}
