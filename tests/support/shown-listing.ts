import { db } from '@/lib/db/client'
import type { Listing } from '@/lib/db/generated/client'

const logo = 'a'.repeat(64)

/** Gives a listing of the tests what its pages show: a logo, and a category with a name. */
export async function showListing({ currentRevisionId }: Listing): Promise<void> {
  const image = { contentType: 'image/png', width: 1, height: 1, bytes: new Uint8Array([1]) }
  await db().asset.upsert({ where: { id: logo }, create: { id: logo, ...image }, update: {} })
  await db().category.updateMany({ data: { name: { en: 'Utilities' } } })
  const revisionId = currentRevisionId ?? ''
  await db().revisionAsset.create({
    data: { revisionId, role: 'logo', position: 0, assetId: logo },
  })
}
