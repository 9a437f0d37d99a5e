import { db } from '../../db/client'
import type { Transaction } from '../../db/transaction'
import type { EncodedImage } from './encode-image'

/** Keeps images, in the caller's transaction if there is one; an image that is already there stays as it is, since its id is its content. */
export async function saveAssets(
  images: readonly EncodedImage[],
  within: Transaction = db(),
): Promise<void> {
  await within.asset.createMany({
    data: images.map(({ original: _, bytes, ...image }) => ({
      ...image,
      bytes: new Uint8Array(bytes),
    })),
    skipDuplicates: true,
  })
}
