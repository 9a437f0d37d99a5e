import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '@/lib/adapters/markdown/render-markdown'

describe('the description of a stranger', () => {
  it.each([
    ['# One\n\n## Two', '<h3>One</h3>\n<h4>Two</h4>'],
    ['### Three\n\n###### Six', '<h3>Three</h3>\n<h6>Six</h6>'],
    ['<script>alert(1)</script>\n\nok', '<p>ok</p>'],
    ['a <b onclick="x()">b</b>', '<p>a b</p>'],
    ['[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['[a](/settings)', '<p><a>a</a></p>'],
    ['[a](//evil.example)', '<p><a>a</a></p>'],
    ['![a picture](https://tracker.example/1.png)', '<p>a picture</p>'],
    [
      '[a](https://a.example "title")',
      '<p><a href="https://a.example" rel="nofollow ugc noopener">a</a></p>',
    ],
    ['~~old~~ **new**', '<p><del>old</del> <strong>new</strong></p>'],
    ['- [x] done', '<ul>\n<li>☑ done</li>\n</ul>'],
  ])('%j becomes %j', (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html)
  })

  it('never becomes more than the few elements that are allowed, without handlers, styles or ids', () => {
    const pieces = fc.constantFrom(
      ...['<script>', '</', '<img src=x onerror=1>', '[x](', 'javascript:', ')', '`', '\n', '# '],
      ...['<style>', '<a href="javascript:1" id=x class=y>', '|', '---', '&lt;script&gt;', '> '],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 }), (parts) => {
        const html = renderMarkdown(parts.join(''))
        const tags = [...html.matchAll(/<([a-z0-9]+)([^>]*)>/g)]
        for (const [, name, attributes] of tags) {
          expect(name).toMatch(
            /^(h[3-6]|p|br|hr|strong|em|del|code|pre|blockquote|a|ul|ol|li|table|thead|tbody|tr|th|td)$/,
          )
          expect(attributes).toMatch(
            /^( href="(https?:\/\/|mailto:)[^"]*"| rel="nofollow ugc noopener"| start="\d+"| align="[a-z]+")*$/i,
          )
        }
      }),
    )
  })
})
