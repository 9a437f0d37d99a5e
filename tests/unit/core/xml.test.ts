import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, escapeXml, xmlDocument } from '@/lib/core/xml'
import { readXml } from '@/tests/support/xml'

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '&', '"', ']]>', '\u0000', '\ud800', '\ufffe', '😀') }),
)

describe('XML', () => {
  it('leaves out what XML has no character for, and keeps the rest', () => {
    expect(escapeXml('a\u0000\u0008\ud83d\ufffe\uffffb😀\t<&">')).toBe('ab😀\t&lt;&amp;&quot;&gt;')
  })

  it('is well-formed, and reads back, whatever the text and the attributes are', () => {
    fc.assert(
      fc.property(anything, anything, (text, value) => {
        const written = element('a', [element('b', text, { c: value })])
        const root = readXml(xmlDocument(written))
        const [child] = root.children
        expect(escapeXml(child?.text ?? '')).toBe(escapeXml(text))
        expect(escapeXml(child?.attributes.c ?? '')).toBe(escapeXml(value))
      }),
    )
  })
})
