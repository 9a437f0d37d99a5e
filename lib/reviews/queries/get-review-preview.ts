import { renderMarkdown } from '../../adapters/markdown/render-markdown'
import { isId } from '../../core/ids'
import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { descriptionOf, toListingPage } from '../../listings/rules'
import type { ListingPage } from '../../listings/types'
import { planChangesIn } from './load-standing'

const shown = {
  primaryCategory: true,
  secondaryCategory: true,
  assets: {
    orderBy: { position: 'asc' },
    include: { asset: { select: { width: true, height: true } } },
  },
} satisfies Prisma.ListingRevisionInclude

/** The listing as buyers would read it once a review is approved, with the plans it would then sell; null when there is no such review. */
export async function getReviewPreview(id: string, locale: Locale): Promise<ListingPage | null> {
  if (!isId('review', id)) return null
  const review = await db().listingReview.findUnique({
    where: { id },
    include: {
      revision: { include: shown },
      listing: {
        include: {
          plans: { orderBy: { number: 'asc' } },
          search: { select: { popularity: true } },
          publisher: { include: { account: { select: { login: true } }, stripeAccount: true } },
        },
      },
    },
  })
  if (review === null) return null
  const { listing, revision } = review
  const { publish, retire } = planChangesIn(revision)
  const plans = listing.plans.filter(
    ({ id: planId, state }) =>
      publish.includes(planId) || (state === 'published' && !retire.includes(planId)),
  )
  const row = {
    ...listing,
    slug: revision.slug ?? listing.slug,
    plans,
    currentRevision: revision,
    publishedAt: listing.publishedAt ?? review.submittedAt,
  }
  return toListingPage(row, locale, renderMarkdown(descriptionOf(row, locale)))
}
