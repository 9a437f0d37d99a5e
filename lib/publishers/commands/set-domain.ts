import { randomBytes } from 'node:crypto'
import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { toDomain } from '../rules/domain'
import type { PublisherId } from '../types'
import { dropProof } from './drop-proof'

/** Names the domain that a publisher wants to prove, with a token of its own. The same domain again changes nothing. Error: `domain_not_public` with the field `domain`. */
export async function setDomain(
  actor: Actor,
  id: PublisherId,
  text: string,
): Promise<Result<void>> {
  const domain = toDomain(text)
  if (domain === null) return err(domainError('domain_not_public', { field: 'domain' }))
  return transaction(async (tx) => {
    const before = await tx.publisherDomain.findUnique({ where: { publisherId: id } })
    if (before?.domain === domain) return ok(undefined)
    const data = {
      domain,
      token: randomBytes(24).toString('base64url'),
      method: null,
      verifiedAt: null,
      checkedAt: null,
      failingSince: null,
      dueAt: null,
    }
    await tx.publisherDomain.upsert({
      where: { publisherId: id },
      create: { publisherId: id, ...data },
      update: data,
    })
    await dropProof(tx, id)
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'publisher.domain_named',
      subject: { type: 'publisher', id },
      detail: { domain },
    })
    return ok(undefined)
  })
}
