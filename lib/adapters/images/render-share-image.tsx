import satori from 'satori'
import sharp from 'sharp'
import { fonts } from './fonts'
import { type CardText, cardSize, logoBox, ShareCard } from './share-card'

/** What a picture is made of. */
export interface ShareImage {
  card: CardText
  /** A colour as `#rrggbb`. */
  accent: string
  /** The bytes of an image, or null where the mark stands for it. */
  logo: Uint8Array | null
}

const { size, radius } = logoBox

function roundedBox(fill: string): Buffer {
  const box = `<rect width="${size}" height="${size}" rx="${radius}" fill="${fill}"/>`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${box}</svg>`,
  )
}

/** The logo on its background with round corners; null where the bytes are no image. */
async function drawLogo(bytes: Uint8Array, background: string): Promise<Buffer | null> {
  return sharp(bytes)
    .resize(size, size, { fit: 'contain', background })
    .flatten({ background })
    .composite([{ input: roundedBox('#000'), blend: 'dest-in' }])
    .png()
    .toBuffer()
    .catch(() => null)
}

/** Draws a picture of 1,200 × 630 pixels as PNG, with nothing of the server's own fonts in it. */
export async function renderShareImage(image: ShareImage): Promise<Buffer<ArrayBuffer>> {
  const { card, accent, logo } = image
  const drawn = logo && (await drawLogo(logo, accent))
  const picture = <ShareCard card={card} accent={accent} hasLogo={drawn !== null} />
  const svg = await satori(picture, { ...cardSize, fonts: fonts() })
  const { left, top } = logoBox
  const flat = await sharp(Buffer.from(svg))
    .composite(drawn ? [{ input: drawn, left, top }] : [])
    .png({ palette: true, quality: 90, effort: 4 })
    .toBuffer()
  return Buffer.from(flat)
}
