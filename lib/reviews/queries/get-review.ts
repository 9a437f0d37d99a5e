import { isId } from '../../core/ids'
import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { provenDomain } from '../../publishers/rules'
import { queueReason } from '../rules'
import type { ReviewDetails } from '../types'
import { placeInLine } from './place-in-line'
import { readTimeline } from './read-timeline'
import { readVersion, versionShape } from './read-version'

/** A review with what is public and what is proposed, for the operator, who may see every one; null when there is no such review. */
export async function getReview(id: string, locale: Locale): Promise<ReviewDetails | null> {
  if (!isId('review', id)) return null
  const review = await db().listingReview.findUnique({
    where: { id },
    include: {
      revision: { include: versionShape },
      submittedBy: { select: { account: { select: { login: true } } } },
      listing: { include: { publisher: { include: { account: { select: { login: true } } } } } },
    },
  })
  if (review === null) return null
  const { listing, revision } = review
  const { publisher } = listing
  return {
    ...(await readVersion(review, locale)),
    id,
    state: review.state,
    reason: queueReason(listing.state, review),
    place: review.state === 'waiting' ? await placeInLine(review) : null,
    submittedAt: review.submittedAt.toISOString(),
    submittedBy: review.submittedBy.account.login,
    note: review.note,
    listing: {
      id: listing.id,
      slug: listing.slug,
      proposedSlug: revision.slug ?? listing.slug,
      kind: listing.kind,
      state: listing.state,
    },
    publisher: {
      login: publisher.account.login,
      name: publisher.name,
      verifiedDomain: provenDomain(publisher),
      websiteUrl: publisher.websiteUrl,
    },
    timeline: await readTimeline(listing.id),
  }
}
