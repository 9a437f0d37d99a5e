import sharp from 'sharp'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888888' } })
    .png()
    .toBuffer()

/** The demo catalogue with plain pictures, since nobody looks at them here. */
export async function seedDemo(): Promise<void> {
  const { seedCatalogue } = await import('@/prisma/seed/catalogue')
  const [logo, screenshot] = await Promise.all([plain(200, 200), plain(1200, 750)])
  await seedCatalogue({
    artist: {
      logo: async () => logo,
      screenshots: async ({ screenshots }) => screenshots.map(() => screenshot),
    },
  })
}
