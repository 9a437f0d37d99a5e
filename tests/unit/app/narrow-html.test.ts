import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrowHtml } from '@/app/narrow-html'

const decoded = (markup: string) =>
  markup.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))

describe('a narrow page', () => {
  it('is unchanged where nothing is wide', () => {
    const html = '<p title="é «a»">é</p><script>go("é")</script>'
    expect(narrowHtml(html)).toBe(html)
  })

  it('refers to wide characters in markup and escapes them in scripts', () => {
    expect(narrowHtml('<p title="’">😀</p><script id="a">go("’😀")</script>…')).toBe(
      '<p title="&#8217;">&#128512;</p><script id="a">go("\\u2019\\ud83d\\ude00")</script>&#8230;',
    )
  })

  it('holds no wide character, and reads as before', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[<>&]/.test(value))
    fc.assert(
      fc.property(text, text, (markup, literal) => {
        const html = narrowHtml(`<p>${markup}</p><script>(${JSON.stringify(literal)})</script>`)
        const [, before = '', body = ''] =
          /<p>([\s\S]*)<\/p><script>([\s\S]*)<\/script>/.exec(html) ?? []
        expect([...html].every((character) => character <= '\u00ff')).toBe(true)
        expect(decoded(before)).toBe(markup)
        expect(runInNewContext(body)).toBe(literal)
      }),
    )
  })
})
