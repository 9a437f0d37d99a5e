import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import type { ManagedListing } from '../../listings/types'
import { actionsFor } from '../rules'
import type { ListingReviewPage } from '../types'
import { loadStanding, type Standing } from './load-standing'
import { placeInLine } from './place-in-line'
import { readSubmission } from './read-submission'
import { readTimeline } from './read-timeline'
import { readVersion, versionShape } from './read-version'

/** Where a listing stands, for whoever writes it: what waits and its place in line, what was found, what was decided and why, and what can be done now. */
export async function getListingReview(
  listing: ManagedListing,
  locale: Locale,
): Promise<ListingReviewPage> {
  const standing = await loadStanding(db(), listing.id)
  const { review, status } = standing
  const submission = await readSubmission(db(), listing)
  const newest =
    review === null
      ? null
      : await db().listingReview.findUniqueOrThrow({
          where: { id: review.id },
          include: { revision: { include: versionShape } },
        })
  const actions = actionsFor(listing.right, status)
  return {
    status,
    actions,
    queue: await queueOf(review),
    problems: submission?.problems ?? [],
    changedFields: submission?.changedFields ?? [],
    changesPlans: submission?.changesPlans ?? false,
    lowRiskOnly: submission?.lowRiskOnly ?? false,
    mayAppeal: actions.includes('appeal') && review?.appealOfId === null,
    submitted: newest === null ? null : await readVersion(newest, locale),
    timeline: await readTimeline(listing.id),
  }
}

async function queueOf(review: Standing['review']): Promise<ListingReviewPage['queue']> {
  if (review?.state !== 'waiting') return null
  return { place: await placeInLine(review), submittedAt: review.submittedAt.toISOString() }
}
