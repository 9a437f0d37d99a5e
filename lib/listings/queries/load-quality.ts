import { z } from 'zod'
import { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { provenDomain } from '../../publishers/rules'
import { accessOnGithub } from '../rules/access-on-github'
import { PAID_DAYS, type Quality, qualityOf } from '../rules/quality'
import { listingContentSchema } from '../schema'

const DAY_MS = 24 * 60 * 60_000
const PAID_MS = PAID_DAYS * DAY_MS

const weeksSchema = z.array(z.object({ count: z.coerce.number() }))

/** The points of a published listing as they stand at a moment; null for one without a published revision. */
export async function loadQuality(
  tx: Transaction,
  listingId: string,
  at: Date,
): Promise<Quality | null> {
  const listing = await tx.listing.findUnique({
    where: { id: listingId },
    select: {
      kind: true,
      publishedAt: true,
      publisher: true,
      currentRevision: true,
      // What goes live without a review, such as another colour, is no change that counts.
      reviews: { where: { state: 'approved' }, orderBy: { decidedAt: 'desc' }, take: 1 },
      permissionWatch: { include: { snapshot: true } },
    },
  })
  const revision = listing?.currentRevision
  if (!listing || !revision) return null
  const content = listingContentSchema.parse(revision.content)
  const { permissions } = accessOnGithub(content, listing.permissionWatch?.snapshot)
  const changedAt = listing.reviews[0]?.decidedAt ?? listing.publishedAt ?? at
  return qualityOf({
    installsByWeek: await loadInstalls(tx, listingId),
    purchasesByWeek: await loadPurchases(tx, listingId, at),
    daysUnchanged: Math.floor((+at - +changedAt) / DAY_MS),
    isPublisherProven: provenDomain(listing.publisher) !== null,
    asked:
      listing.kind === 'api_integration'
        ? null
        : { permissions, scopes: content.scopes.map(({ name }) => name) },
  })
}

/** The week in which we learned of an installation counts: what others say about an earlier one cannot be checked. */
async function loadInstalls(tx: Transaction, listingId: string): Promise<number[]> {
  const rows: unknown = await tx.$queryRaw(Prisma.sql`
    select count(*) as count from installation
    where listing_id = ${listingId} and state = 'active' and source = 'github'
    group by date_trunc('week', created_at) order by date_trunc('week', created_at)`)
  return countsOf(rows)
}

/** Paid, not on trial, for 30 days; nobody counts for what they sell themselves. */
async function loadPurchases(tx: Transaction, listingId: string, at: Date): Promise<number[]> {
  const rows: unknown = await tx.$queryRaw(Prisma.sql`
    select count(distinct purchase.account_id) as count
    from purchase
    join plan on plan.id = purchase.plan_id
    join listing on listing.id = purchase.listing_id
    join publisher on publisher.id = listing.publisher_id
    where purchase.listing_id = ${listingId} and not purchase.is_test
      and purchase.state = 'active' and plan.price_model <> 'free'
      and purchase.started_at < ${new Date(+at - PAID_MS)}
      and (purchase.trial_ends_at is null or purchase.trial_ends_at < ${at})
      and purchase.account_id <> publisher.account_id
      and not exists (
        select 1 from publisher_editor editor
        where editor.publisher_id = publisher.id and editor.account_id = purchase.account_id
      )
    group by date_trunc('week', purchase.started_at)
    order by date_trunc('week', purchase.started_at)`)
  return countsOf(rows)
}

const countsOf = (rows: unknown) => weeksSchema.parse(rows).map(({ count }) => count)
