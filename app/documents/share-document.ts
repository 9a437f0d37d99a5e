import { LRUCache } from 'lru-cache'
import { renderShareImage } from '@/lib/adapters/images/render-share-image'
import { readAsset } from '@/lib/adapters/storage/read-asset'
import type { PublicDocument } from '@/lib/api/document-route'
import type { Locale } from '@/lib/core/locales'
import { type Picture, versionOf } from './share-picture'

/** Pictures by what they show, each drawn once however many ask at the same time. They take 20 to 60 kB each. */
const drawn = new LRUCache<string, Promise<Buffer<ArrayBuffer>>>({ max: 500 })

/** Pictures are drawn one after the other: pages are what a process is there for. */
let last: Promise<unknown> = Promise.resolve()

async function draw({ logo, ...picture }: Picture): Promise<Buffer<ArrayBuffer>> {
  const asset = logo === null ? null : await readAsset(logo.split('/').at(-1) ?? '')
  return renderShareImage({ ...picture, logo: asset?.bytes ?? null })
}

function drawOnce(version: string, picture: Picture): Promise<Buffer<ArrayBuffer>> {
  const begun = drawn.get(version)
  if (begun) return begun
  const drawing = last.then(() => draw(picture))
  // What failed is tried again, and keeps nothing else from being drawn.
  last = drawing.catch(() => drawn.delete(version))
  drawn.set(version, drawing)
  return drawing
}

/** A picture as it is sent; `maxAge` in seconds, 0 for what leaves with its listing. */
export async function pictureDocument(
  picture: Picture,
  language: Locale,
  maxAge: number,
): Promise<PublicDocument> {
  const version = versionOf(picture)
  const body = await drawOnce(version, picture)
  return { contentType: 'image/png', body, language, stamp: version, maxAge }
}
