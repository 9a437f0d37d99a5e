import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { spend } from '../../auth/rate-limit'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { transaction } from '../../db/transaction'
import { findReported } from '../queries/find-reported'
import { reportSchema } from '../schema'
import { tellOperators } from './queue-listing-mails'

/** Reports that one person may send in a day. */
const LIMIT = { points: 10, seconds: 86_400 }

/** Tells the operator what somebody holds against a public listing. Errors: `not_found`, `invalid_input`, `rate_limited`, `already_reported` while an earlier report of theirs is open. */
export async function reportListing(
  actor: Actor,
  slug: string,
  input: unknown,
): Promise<Result<void>> {
  const parsed = parseInput(reportSchema, input)
  if (!parsed.ok) return parsed
  const listing = await findReported(slug)
  if (listing === null) return err(domainError('not_found'))
  const within = await spend(`report:${actor.userId}`, LIMIT)
  if (!within.ok) return within
  const at = now()
  const id = newId('report')
  const { reason, text } = parsed.value
  return transaction(async (tx) => {
    const { count } = await tx.abuseReport.createMany({
      data: [{ id, listingId: listing.id, reporterId: actor.userId, reason, text, createdAt: at }],
      skipDuplicates: true,
    })
    if (count === 0) return err(domainError('already_reported'))
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ...(actor.ip ? { ip: actor.ip } : {}) },
      action: 'listing.reported',
      subject: { type: 'abuse_report', id },
      detail: { listingId: listing.id, reason },
    })
    const news = { key: id, listing, at, message: text }
    await tellOperators(tx, { ...news, kind: 'report_received', path: '/operator/reports' })
    return ok(undefined)
  })
}
