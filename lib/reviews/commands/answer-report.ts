import { recordAudit } from '../../audit/record'
import type { Operator } from '../../auth/operator'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { answerSchema } from '../schema'
import { tellPerson } from './queue-listing-mails'

/** Closes a report with an answer that whoever sent it gets by mail. Errors: `not_found`, `conflict` when it was closed meanwhile, `invalid_input` without words. */
export async function answerReport(
  operator: Operator,
  reportId: string,
  input: unknown,
): Promise<Result<void>> {
  const parsed = parseInput(answerSchema, input)
  if (!parsed.ok) return parsed
  const report = isId('report', reportId)
    ? await db().abuseReport.findUnique({
        where: { id: reportId },
        include: { listing: { include: { currentRevision: { select: { name: true } } } } },
      })
    : null
  if (report === null) return err(domainError('not_found'))
  const at = now()
  const { outcome, answer } = parsed.value
  const { listing } = report
  return transaction(async (tx) => {
    const { count } = await tx.abuseReport.updateMany({
      where: { id: reportId, state: 'open' },
      data: { state: outcome, answer, answeredById: operator.userId, answeredAt: at },
    })
    if (count === 0) return err(domainError('conflict'))
    await recordAudit(tx, {
      actor: { type: 'user', userId: operator.userId, ...(operator.ip ? { ip: operator.ip } : {}) },
      action: `report.${outcome}`,
      subject: { type: 'abuse_report', id: reportId },
      detail: { listingId: listing.id },
    })
    const about = { ...listing, name: listing.currentRevision?.name ?? listing.slug }
    const news = { key: reportId, listing: about, at, message: answer, path: '/search' }
    await tellPerson(tx, { ...news, kind: 'report_answered' }, report.reporterId)
    return ok(undefined)
  })
}
