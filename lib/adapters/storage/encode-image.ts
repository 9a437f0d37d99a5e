import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'

/** An image as it is kept: the id is the SHA-256 of its bytes. */
export interface EncodedImage {
  id: string
  contentType: string
  width: number
  height: number
  bytes: Buffer
}

export type ImageRole = 'logo' | 'screenshot'

const acceptedBytes = 5_000_000
const acceptedPixels = 40_000_000
const keptBytes = 2_000_000
const acceptedFormats = ['png', 'jpeg', 'webp']

/** Twice the size at which pages show them, for dense screens. */
const widest: Record<ImageRole, number> = { logo: 256, screenshot: 1600 }

/**
 * Decodes an image of a stranger and encodes it again, so that only its pixels remain: PNG, JPEG
 * or WebP, at most 5 MB and 40 million pixels, becomes WebP no wider than pages show. Errors, all
 * with the field `image`: `body_too_large`, `unsupported_media_type`, `invalid_input`.
 */
export async function encodeImage(
  original: Uint8Array,
  role: ImageRole,
): Promise<Result<EncodedImage>> {
  if (original.byteLength > acceptedBytes) return refuse('body_too_large')
  if (original.byteLength === 0) return refuse('unsupported_media_type')
  const image = sharp(original, { limitInputPixels: acceptedPixels, failOn: 'error' })
  const format = await image.metadata().then(
    (metadata) => metadata.format,
    () => undefined,
  )
  if (format === undefined || !acceptedFormats.includes(format)) {
    return refuse('unsupported_media_type')
  }
  const encoded = await image
    .rotate()
    .resize({ width: widest[role], height: widest[role], fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 90, effort: 2, smartSubsample: true })
    .toBuffer({ resolveWithObject: true })
    .catch(() => null)
  if (encoded === null) return refuse('invalid_input')
  if (encoded.data.byteLength > keptBytes) return refuse('body_too_large')
  const { width, height } = encoded.info
  const id = createHash('sha256').update(encoded.data).digest('hex')
  return ok({ id, contentType: 'image/webp', width, height, bytes: encoded.data })
}

function refuse(code: 'body_too_large' | 'unsupported_media_type' | 'invalid_input') {
  return err(domainError(code, { field: 'image' }))
}
