import type { z } from 'zod'
import type { Operator } from '../../auth/operator'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { env } from '../../env'
import { composeMail } from '../../notifications/rules/compose'
import type { MailText } from '../../notifications/types'
import { findContact } from '../../publishers/queries/find-contact'
import { reasonWords } from '../rules/reason-words'
import { decisionMails, type decisionSchema } from '../schema'

/** The mail that a decision would send, in the language of the publisher's contact; nothing is decided. Error: `not_found`. */
export async function previewDecision(
  _operator: Operator,
  reviewId: string,
  { decision, reasons, message }: z.output<typeof decisionSchema>,
): Promise<Result<MailText>> {
  const review = isId('review', reviewId)
    ? await db().listingReview.findUnique({
        where: { id: reviewId },
        include: { revision: { select: { name: true } }, listing: true },
      })
    : null
  if (review === null) return err(domainError('not_found'))
  const { listing, revision } = review
  const { recipient, name } = await findContact(db(), listing.publisherId)
  const { locale } = recipient
  const data = {
    listingName: revision.name,
    publisherName: name,
    path: `/listings/${listing.slug}`,
    at: now().toISOString(),
    reasons: reasonWords(reasons, locale),
    message,
  }
  return ok(composeMail({ kind: decisionMails[decision], data }, locale, env().SOUK_URL))
}
