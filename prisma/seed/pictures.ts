import { encodeImage, type ImageRole } from '@/lib/adapters/storage/encode-image'
import { saveAssets } from '@/lib/adapters/storage/save-assets'
import type { DemoListing } from '../demo/types'
import type { Pictures } from './to-publication'

/** Draws the pictures of a listing; injected, so that tests need not. */
export interface Artist {
  logo(listing: DemoListing): Promise<Buffer>
  /** In the order of the listing's screenshots. */
  screenshots(listing: DemoListing): Promise<Buffer[]>
}

/** Draws, encodes and stores the pictures of a listing, as if its integrator had sent them. */
export async function seedPictures(artist: Artist, listing: DemoListing): Promise<Pictures> {
  const [logo, ...screenshots] = await Promise.all([
    encode(await artist.logo(listing), 'logo'),
    ...(await artist.screenshots(listing)).map((drawn) => encode(drawn, 'screenshot')),
  ])
  await saveAssets([logo, ...screenshots])
  return { logo: logo.id, screenshots: screenshots.map(({ id }) => id) }
}

async function encode(drawn: Buffer, role: ImageRole) {
  const image = await encodeImage(drawn, role)
  if (!image.ok) throw new Error(`A picture of the demo is refused: ${image.error.code}`)
  return image.value
}
