import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { ImageRole } from '../types'

interface Size {
  width: number
  height: number
}

const logo = { width: 200, height: 200 }
const card = { width: 965, height: 482 }
/** GitHub names a width only; a strip of a few pixels is no screenshot. */
const screenshot = { width: 1200, height: 300 }

/** An image that came: how large it was, and how large it is kept. */
interface Sizes {
  original: Size
  kept: Size
}

/**
 * Whether an image has the size that GitHub asks for ("Writing a listing description for your
 * app"): a logo at least 200 × 200, a feature card exactly 965 × 482, a screenshot at least 1,200
 * wide and, as it is kept, as large as those that are there. Errors, with the field:
 * `image_too_small`, `image_wrong_size`.
 */
export function checkImageSize(
  role: ImageRole,
  { original, kept }: Sizes,
  others: readonly Size[],
): Result<void> {
  const refuse = (code: 'image_too_small' | 'image_wrong_size', { width, height }: Size) =>
    err(
      domainError(code, {
        field: fieldOfRole[role],
        values: { ...original, needed: `${width} × ${height}` },
      }),
    )
  if (role === 'card')
    return isSame(original, card) ? ok(undefined) : refuse('image_wrong_size', card)
  const least = role === 'logo' ? logo : screenshot
  if (original.width < least.width || original.height < least.height) {
    return refuse('image_too_small', least)
  }
  const other = role === 'screenshot' && others.find((one) => !isSame(one, kept))
  return other ? refuse('image_wrong_size', other) : ok(undefined)
}

/** The field of the editor in which an image is. */
export const fieldOfRole: Record<ImageRole, 'logo' | 'card' | 'screenshots'> = {
  logo: 'logo',
  card: 'card',
  screenshot: 'screenshots',
}

function isSame(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height
}
