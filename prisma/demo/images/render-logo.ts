import sharp from 'sharp'
import type { DemoListing } from '../types'

export function logoSvg(logo: DemoListing['logo'], size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64"><path d="M0 0h64v64H0Z" fill="${logo.background}"/>${logo.glyph}</svg>`
}

/** A square of 512 pixels as WebP; it fills its edges, pages round its corners. */
export async function renderLogo(listing: DemoListing): Promise<Buffer> {
  const svg = logoSvg(listing.logo, 512)
  return sharp(Buffer.from(svg)).webp({ quality: 92, effort: 2 }).toBuffer()
}
