import { z } from 'zod'
import { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { provenDomain } from '../../publishers/rules'
import { accessOnGithub } from '../rules/access-on-github'
import { type Quality, qualityOf } from '../rules/quality'
import { listingContentSchema } from '../schema'

const DAY_MS = 24 * 60 * 60_000
const KEPT_MS = 30 * DAY_MS

const weeksSchema = z.array(z.object({ installs: z.coerce.number() }))

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
      permissionWatch: { include: { snapshot: true } },
    },
  })
  const revision = listing?.currentRevision
  if (!listing || !revision) return null
  const content = listingContentSchema.parse(revision.content)
  const { permissions } = accessOnGithub(content, listing.permissionWatch?.snapshot)
  const changedAt = revision.publishedAt ?? listing.publishedAt ?? at
  return qualityOf({
    installsByWeek: await loadWeeks(tx, listingId),
    purchasesKept: await tx.purchase.count({
      where: {
        listingId,
        isTest: false,
        state: 'active',
        startedAt: { lt: new Date(+at - KEPT_MS) },
        plan: { priceModel: { not: 'free' } },
        OR: [{ trialEndsAt: null }, { trialEndsAt: { lt: at } }],
      },
    }),
    daysUnchanged: Math.floor((+at - +changedAt) / DAY_MS),
    isPublisherProven: provenDomain(listing.publisher) !== null,
    asked:
      listing.kind === 'api_integration'
        ? null
        : { permissions, scopes: content.scopes.map(({ name }) => name) },
  })
}

/** The week in which we learned of an installation counts: what others say about an earlier one cannot be checked. */
async function loadWeeks(tx: Transaction, listingId: string): Promise<number[]> {
  const rows: unknown = await tx.$queryRaw(Prisma.sql`
    select count(*) as installs from installation
    where listing_id = ${listingId} and state = 'active' and source = 'github'
    group by date_trunc('week', created_at) order by date_trunc('week', created_at)`)
  return weeksSchema.parse(rows).map(({ installs }) => installs)
}
