import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodeImage } from '@/lib/adapters/storage/encode-image'
import { square } from '@/tests/support/catalogue'

describe('an image of a stranger', () => {
  it('is encoded again: only its pixels remain, no wider than pages show', async () => {
    const original = await sharp(await square('#ff0000', 600))
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .jpeg()
      .toBuffer()
    expect(original.includes('secret place')).toBe(true)
    const image = await encodeImage(original, 'logo')
    if (!image.ok) throw new Error(image.error.code)
    expect(image.value).toMatchObject({ contentType: 'image/webp', width: 256, height: 256 })
    expect(image.value.bytes.includes('secret place')).toBe(false)
    expect(image.value.id).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has the same id whenever it is the same image', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(async () => encodeImage(await square('#00ff00'), 'screenshot')),
    )
    expect(one).toEqual(two)
  })

  it.each<[string, Buffer, string]>([
    ['text', Buffer.from('not an image'), 'unsupported_media_type'],
    ['nothing', Buffer.alloc(0), 'unsupported_media_type'],
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'unsupported_media_type',
    ],
    ['more than 5 MB', Buffer.alloc(5_000_001), 'body_too_large'],
  ])('that is %s is refused', async (_, bytes, code) => {
    expect(await encodeImage(bytes, 'logo')).toEqual({
      ok: false,
      error: { code, field: 'image' },
    })
  })

  it('that is an SVG is not laid out: a small one can take many seconds', async () => {
    const tens = Array.from({ length: 40 }, (_, i) => {
      const used = `<use href="#g${i}"/>`.repeat(10)
      return `<g id="g${i + 1}">${used}</g>`
    })
    const dot = '<g id="g0"><rect width="1" height="1"/></g>'
    const body = `<defs>${dot}${tens.join('')}</defs><use href="#g40"/>`
    const bomb = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`)
    const start = performance.now()
    expect(await encodeImage(bomb, 'logo')).toMatchObject({
      error: { code: 'unsupported_media_type' },
    })
    expect(performance.now() - start).toBeLessThan(500)
  })

  it('that is cut short or too large to decode is refused', async () => {
    const whole = await sharp(await square('#0000ff', 400))
      .png({ compressionLevel: 0 })
      .toBuffer()
    const cut = whole.subarray(0, whole.length / 2)
    expect(await encodeImage(cut, 'logo')).toMatchObject({ error: { code: 'invalid_input' } })
    const image = { width: 8000, height: 8000, channels: 3, background: '#fff' } as const
    const vast = await sharp({ create: image }).png().toBuffer()
    expect((await encodeImage(vast, 'logo')).ok).toBe(false)
  })
})
