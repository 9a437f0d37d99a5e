import { type Actor as Auditor, recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { PublisherDomain } from '../../db/generated/client'
import { type Transaction, transaction } from '../../db/transaction'
import { findProof } from '../queries/find-proof'
import { afterCheck } from '../rules/domain'
import type { DomainEvidence, DomainVerdict } from '../types'
import { queueDomainMail } from './queue-domain-mail'
import { touchListings } from './touch-listings'

interface Check {
  before: PublisherDomain
  found: DomainEvidence | null
  verdict: DomainVerdict
  auditor: Auditor
}

/** The mark on the listings comes with the first proof, and goes when the grace is over. */
async function keepMark(tx: Transaction, { before, verdict, auditor }: Check): Promise<void> {
  const { publisherId, domain } = before
  const { verifiedAt, lost } = verdict
  if (!lost && (before.verifiedAt !== null || verifiedAt === null)) return
  await tx.publisher.update({
    where: { id: publisherId },
    data: { verifiedDomain: lost ? null : domain, verifiedAt },
  })
  await touchListings(tx, publisherId)
  await recordAudit(tx, {
    actor: auditor,
    action: lost ? 'publisher.domain_lost' : 'publisher.domain_proved',
    subject: { type: 'publisher', id: publisherId },
    detail: { domain },
  })
  if (lost) await queueDomainMail(tx, publisherId, domain)
}

async function keep(tx: Transaction, check: Check): Promise<boolean> {
  const { before, found, verdict } = check
  const { publisherId, token, checkedAt } = before
  const { verifiedAt, failingSince, dueAt } = verdict
  const { count } = await tx.publisherDomain.updateMany({
    where: { publisherId, token, checkedAt },
    data: {
      method: found ?? before.method,
      verifiedAt,
      failingSince,
      dueAt,
      checkedAt: now(),
    },
  })
  if (count > 0) await keepMark(tx, check)
  return count > 0
}

/**
 * Looks for the token of a publisher's domain, and keeps what that makes of it: proved, failing, or
 * lost after a week. Errors: `not_found` where no domain is named, `proof_not_found`, `conflict`
 * when another look or another domain came first.
 */
export async function checkDomain(publisherId: string, auditor: Auditor): Promise<Result<void>> {
  const before = await db().publisherDomain.findUnique({ where: { publisherId } })
  if (before === null) return err(domainError('not_found'))
  const found = await findProof(before.domain, before.token)
  const verdict = afterCheck(before, found, now())
  const kept = await transaction((tx) => keep(tx, { before, found, verdict, auditor }))
  if (!kept) return err(domainError('conflict'))
  return found === null ? err(domainError('proof_not_found')) : ok(undefined)
}
