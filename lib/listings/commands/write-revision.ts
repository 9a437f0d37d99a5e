import { newId } from '../../core/ids'
import type { Prisma } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import type { SubmittedListing } from '../schema'

interface Place {
  listing: { id: string; slug: string }
  /** Ids of the categories; the first is the primary one. */
  categoryIds: readonly string[]
  at: Date
  /** What becomes of the plans when it is published: `pendingPlanChangesSchema`. */
  planChanges?: Prisma.InputJsonObject
}

/** Writes the next revision of a listing, which never changes from then on, as `in_review`; answers its id. Publishing it is a step of its own. */
export async function writeRevision(
  tx: Transaction,
  input: SubmittedListing,
  { listing, categoryIds: [primary = '', secondary], at, planChanges }: Place,
): Promise<string> {
  const last = await tx.listingRevision.aggregate({
    where: { listingId: listing.id },
    _max: { number: true },
  })
  const revision = await tx.listingRevision.create({
    data: {
      id: newId('revision'),
      listingId: listing.id,
      number: (last._max.number ?? 0) + 1,
      state: 'in_review',
      slug: input.slug === listing.slug ? null : input.slug,
      name: input.name,
      primaryCategoryId: primary,
      secondaryCategoryId: secondary ?? null,
      content: input.content,
      ...(planChanges === undefined ? {} : { planChanges }),
      createdAt: at,
      assets: { createMany: { data: assetsOf(input) } },
    },
  })
  return revision.id
}

function assetsOf({ logo, card, screenshots }: SubmittedListing) {
  return [
    { role: 'logo' as const, position: 0, assetId: logo },
    ...(card ? [{ role: 'card' as const, position: 0, assetId: card }] : []),
    ...screenshots.map(({ assetId, caption }, position) => ({
      role: 'screenshot' as const,
      position,
      assetId,
      caption,
    })),
  ]
}
