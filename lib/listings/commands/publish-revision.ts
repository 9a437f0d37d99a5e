import { cacheTags } from '../../core/cache-tags'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { Prisma } from '../../db/generated/client'
import { touchTags } from '../../db/touch-tags'
import type { Transaction } from '../../db/transaction'
import { isAddressTaken } from '../queries/is-address-taken'
import { indexListing } from './index-listing'

const categories = { primaryCategory: true, secondaryCategory: true } as const

const include = {
  ...categories,
  listing: { include: { currentRevision: { include: categories } } },
} satisfies Prisma.ListingRevisionInclude

type Waiting = Prisma.ListingRevisionGetPayload<{ include: typeof include }>

export interface PublishedListing {
  id: string
  slug: string
}

/**
 * Makes a revision that was written as `in_review` the one that buyers read, in the caller's
 * transaction, after its plans: supersedes the one before, gives the listing the address that the
 * revision asks for, brings the row for search in step and touches the cache tags. What was draft,
 * suspended or delisted is public from then on. Errors: `conflict` when the revision was decided
 * meanwhile, and with the field `slug` when another listing has the address.
 */
export async function publishRevision(
  tx: Transaction,
  revisionId: string,
  at: Date,
): Promise<Result<PublishedListing>> {
  const revision = await tx.listingRevision.findUniqueOrThrow({
    where: { id: revisionId },
    include,
  })
  const { listing } = revision
  const slug = revision.slug ?? listing.slug
  if (await isAddressTaken(tx, listing.id, slug)) {
    return err(domainError('conflict', { field: 'slug' }))
  }
  await tx.listingRevision.updateMany({
    where: { listingId: listing.id, state: 'published' },
    data: { state: 'superseded' },
  })
  const { count } = await tx.listingRevision.updateMany({
    where: { id: revisionId, state: 'in_review' },
    data: { state: 'published', publishedAt: at },
  })
  if (count === 0) return err(domainError('conflict'))
  await tx.listing.update({
    where: { id: listing.id },
    data: {
      slug,
      state: 'published',
      currentRevisionId: revisionId,
      publishedAt: listing.publishedAt ?? at,
    },
  })
  // What it says of the app's permissions is held against GitHub's word at once.
  await tx.permissionWatch.updateMany({ where: { listingId: listing.id }, data: { dueAt: at } })
  await indexListing(tx, listing.id)
  await touchTags(tx, tagsOf(revision, slug))
  return ok({ id: listing.id, slug })
}

/** Pages that show the listing under either address, and those of the categories that it comes to and leaves. */
function tagsOf({ listing, ...revision }: Waiting, slug: string): string[] {
  const shown = [revision, listing.currentRevision].flatMap((version) => [
    version?.primaryCategory.slug,
    version?.secondaryCategory?.slug,
  ])
  return [
    cacheTags.catalogue(),
    cacheTags.risk(),
    cacheTags.listing(listing.slug),
    cacheTags.listing(slug),
    ...shown.filter((name) => name !== undefined).map(cacheTags.category),
  ]
}
