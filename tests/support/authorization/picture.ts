import sharp from 'sharp'

/** A logo as somebody uploads it. */
export const picture = new Uint8Array(
  await sharp({ create: { width: 256, height: 256, channels: 3, background: '#224466' } })
    .png()
    .toBuffer(),
)
