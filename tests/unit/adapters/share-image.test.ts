import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawable } from '@/lib/adapters/images/drawable'
import { renderShareImage } from '@/lib/adapters/images/render-share-image'

const square = () =>
  sharp({ create: { width: 20, height: 10, channels: 3, background: '#ff0000' } })
    .webp({ lossless: true })
    .toBuffer()

const card = { title: 'Hexlint', meta: 'by Hexlint', text: 'Lints', foot: 'Souk' }

describe('a text in a picture', () => {
  it.each([
    ['Hexlint', 'Hexlint'],
    ['Œuvre réglée · « ça » – 10 €', 'Œuvre réglée · « ça » – 10 €'],
    ['Привет Ελλάδα Việt', 'Привет Ελλάδα Việt'],
    ['Ship 🚀 it', 'Ship it'],
    ['a\u0000b\n\tc\u202e', 'a b c'],
    ['e\u0301', 'é'],
    ['مرحبا', null],
    ['コードレビュー', null],
    ['Lint 日本', null],
    ['🚀', null],
    ['', null],
    ['\ud800', null],
  ])('%j is drawn as %j', (text, expected) => {
    expect(drawable(text, 60)).toBe(expected)
  })

  it('is cut where it is too long', () => {
    expect(drawable('word '.repeat(60), 20)).toBe('word word word word…')
  })
})

describe('a picture', () => {
  it('is a PNG of the size that is asked for, with the logo where it belongs', async () => {
    const picture = await renderShareImage({ card, accent: '#00ff00', logo: await square() })
    const { format, width, height } = await sharp(picture).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 })
    const pixel = async (left: number, top: number) => {
      const region = sharp(picture).extract({ left, top, width: 1, height: 1 })
      return [...(await region.removeAlpha().raw().toBuffer())]
    }
    expect(await pixel(154, 158)).toEqual([255, 0, 0])
    expect(await pixel(154, 92)).toEqual([0, 255, 0])
    expect(await pixel(600, 625)).toEqual([0, 255, 0])
    expect(await pixel(1190, 10)).toEqual([255, 255, 255])
  })

  it.each([
    ['long words', { ...card, title: 'W'.repeat(255), text: 'i'.repeat(5000) }],
    ['nothing to say', { title: '', meta: '', text: null, foot: '' }],
    ['letters that no font has', { ...card, title: 'مرحبا 日本 🚀', text: '\u202e\ud800' }],
    ['markup', { ...card, title: '<svg/onload=x>&amp;', text: ']]>{{x}}' }],
  ])('is drawn with %s', async (_, text) => {
    const picture = await renderShareImage({ card: text, accent: '#336699', logo: null })
    expect((await sharp(picture).metadata()).width).toBe(1200)
  })

  it('has the mark in place of a logo that is no image', async () => {
    const broken = await renderShareImage({ card, accent: '#336699', logo: new Uint8Array([1]) })
    const without = await renderShareImage({ card, accent: '#336699', logo: null })
    expect(broken.equals(without)).toBe(true)
  })
})
