import { db } from '../../db/client'
import type { RequestRow } from './load-request'

const most = 5

/** What an organization already has of the category of what is asked for: installed, or paid for. */
export async function findAlike({
  listingId,
  organizationId: accountId,
}: RequestRow): Promise<{ slug: string; name: string }[]> {
  const listing = await db().listing.findUniqueOrThrow({
    where: { id: listingId },
    select: { currentRevision: { select: { primaryCategoryId: true } } },
  })
  const categoryId = listing.currentRevision?.primaryCategoryId
  if (categoryId === undefined) return []
  const alike = await db().listing.findMany({
    where: {
      id: { not: listingId },
      currentRevision: { primaryCategoryId: categoryId },
      OR: [
        { installations: { some: { accountId, state: 'active' } } },
        { purchases: { some: { accountId, state: { not: 'cancelled' }, isTest: false } } },
      ],
    },
    select: { slug: true, currentRevision: { select: { name: true } } },
    orderBy: { slug: 'asc' },
    take: most,
  })
  return alike.map(({ slug, currentRevision }) => ({ slug, name: currentRevision?.name ?? slug }))
}
