import { newId } from '../../core/ids'
import type { Transaction } from '../../db/transaction'
import type { PublishListing } from '../schema'

interface Place {
  listingId: string
  /** Ids of the categories by slug; the first is the primary one. */
  categoryIds: readonly string[]
  at: Date
}

/** Writes the next revision of a listing as published and supersedes the one before; answers its id. */
export async function writeRevision(
  tx: Transaction,
  input: PublishListing,
  { listingId, categoryIds: [primary = '', secondary], at }: Place,
): Promise<string> {
  await tx.listingRevision.updateMany({
    where: { listingId, state: 'published' },
    data: { state: 'superseded' },
  })
  const last = await tx.listingRevision.aggregate({ where: { listingId }, _max: { number: true } })
  const revision = await tx.listingRevision.create({
    data: {
      id: newId('revision'),
      listingId,
      number: (last._max.number ?? 0) + 1,
      state: 'published',
      name: input.name,
      primaryCategoryId: primary,
      secondaryCategoryId: secondary ?? null,
      content: input.content,
      createdAt: at,
      publishedAt: at,
      assets: { createMany: { data: assetsOf(input) } },
    },
  })
  return revision.id
}

function assetsOf({ logo, screenshots }: PublishListing) {
  return [
    { role: 'logo' as const, position: 0, assetId: logo },
    ...screenshots.map(({ assetId, caption }, position) => ({
      role: 'screenshot' as const,
      position,
      assetId,
      caption,
    })),
  ]
}
