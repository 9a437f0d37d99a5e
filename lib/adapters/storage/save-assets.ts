import { db } from '../../db/client'
import type { EncodedImage } from './encode-image'

/** Keeps images; one that is already there stays as it is, since its id is its content. */
export async function saveAssets(images: readonly EncodedImage[]): Promise<void> {
  await db().asset.createMany({
    data: images.map((image) => ({ ...image, bytes: new Uint8Array(image.bytes) })),
    skipDuplicates: true,
  })
}
