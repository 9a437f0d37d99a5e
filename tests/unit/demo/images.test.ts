import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { renderLogo } from '@/prisma/demo/images/render-logo'
import { renderScreenshot } from '@/prisma/demo/images/render-screenshot'
import { demoListings } from '@/prisma/demo/listings'

describe('the pictures of the demo', () => {
  it.each(demoListings)('draw a logo of $slug that is not one flat colour', async (listing) => {
    const logo = await renderLogo(listing)
    const { format, width, height } = await sharp(logo).metadata()
    expect({ format, width, height }).toEqual({ format: 'webp', width: 512, height: 512 })
    const { channels } = await sharp(logo).stats()
    expect(Math.max(...channels.map((channel) => channel.stdev))).toBeGreaterThan(12)
  })

  it('draw each kind of scene at the size that GitHub asks for', async () => {
    const firstOfKind = new Map(
      demoListings.flatMap((listing) =>
        listing.screenshots.map(({ scene }) => [scene.kind, { listing, scene }] as const),
      ),
    )
    expect(firstOfKind.size).toBe(10)
    for (const { listing, scene } of firstOfKind.values()) {
      const picture = await renderScreenshot(listing, scene)
      const { format, width, height } = await sharp(picture).metadata()
      expect({ format, width, height }).toEqual({ format: 'webp', width: 1280, height: 800 })
    }
  })

  it('draw the same logo twice alike, so that a second seed changes nothing', async () => {
    const [listing] = demoListings
    if (!listing) throw new Error('The demo has no listing')
    expect(await renderLogo(listing)).toEqual(await renderLogo(listing))
  })
})
