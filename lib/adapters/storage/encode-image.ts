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
  /** How large it was when it came, upright. */
  original: { width: number; height: number }
}

export type ImageRole = 'logo' | 'card' | 'screenshot'

const acceptedBytes = 5_000_000
const acceptedPixels = 40_000_000
const keptBytes = 2_000_000
const acceptedFormats = ['png', 'jpeg', 'webp']

/** How files of these formats begin, in Latin-1. */
const beginnings = /^(?:\x89PNG|\xff\xd8\xff|RIFF.{4}WEBP)/s

/** Whether a file begins as an accepted one. Whatever else it may be, such as an SVG that takes many seconds to lay out, is not looked into. */
function mayBeAccepted(original: Uint8Array): boolean {
  return beginnings.test(Buffer.from(original.subarray(0, 12)).toString('latin1'))
}

/** Twice the size at which pages show them, for dense screens. */
const widest: Record<ImageRole, number> = { logo: 256, card: 965, screenshot: 1600 }

/**
 * Decodes an image of a stranger and encodes it again, so that only its pixels remain: PNG, JPEG
 * or WebP, at most 5 MB and 40 million pixels, becomes WebP no wider than pages show; a logo is cropped to its middle square. Errors, all
 * with the field `image`: `body_too_large`, `unsupported_media_type`, `invalid_input`.
 */
export async function encodeImage(
  original: Uint8Array,
  role: ImageRole,
): Promise<Result<EncodedImage>> {
  if (original.byteLength > acceptedBytes) return refuse('body_too_large')
  if (!mayBeAccepted(original)) return refuse('unsupported_media_type')
  // The head of a file is read whatever it says of its size; nothing is decoded yet.
  const head = sharp(original, { limitInputPixels: false })
  const metadata = await head.metadata().catch(() => null)
  if (metadata === null || !acceptedFormats.includes(metadata.format)) {
    return refuse('unsupported_media_type')
  }
  const { width, height } = metadata.autoOrient
  if (width * height > acceptedPixels) return refuse('invalid_input')
  const image = sharp(original, { limitInputPixels: acceptedPixels, failOn: 'error' })
  const encoded = await image
    .rotate()
    .resize(boxOf(role, { width, height }))
    .webp({ quality: 90, effort: 2, smartSubsample: true })
    .toBuffer({ resolveWithObject: true })
    .catch(() => null)
  if (encoded === null) return refuse('invalid_input')
  if (encoded.data.byteLength > keptBytes) return refuse('body_too_large')
  const { info, data: bytes } = encoded
  return ok({
    id: createHash('sha256').update(bytes).digest('hex'),
    contentType: 'image/webp',
    width: info.width,
    height: info.height,
    bytes,
    original: { width, height },
  })
}

function boxOf(role: ImageRole, { width, height }: EncodedImage['original']) {
  const side = widest[role]
  if (role !== 'logo')
    return { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const
  const cropped = Math.min(side, width, height)
  return { width: cropped, height: cropped, fit: 'cover' } as const
}

function refuse(code: 'body_too_large' | 'unsupported_media_type' | 'invalid_input') {
  return err(domainError(code, { field: 'image' }))
}
