import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { quoteMarkdown } from '@/lib/adapters/markdown/quote-markdown'
import { type Block, writeMarkdown } from '@/lib/adapters/markdown/write-markdown'

const read = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown)

const nodesIn = (node: Nodes): Nodes[] =>
  'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node]

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''

/** What breaks out of where it is put, if anything does. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\n\n', '# ', '## Pricing\n', '- ', '> ', '1. ', '```', '~~~', '    '),
      fc.constantFrom('[a]: https://evil.example\n', '[a]', '[^1]', '[^1]: note\n', '![x](y)', '|'),
      fc.constantFrom('<div>', '</div>', '<!--', '-->', '<script>', '&lt;', '\\', '*', '_', '`'),
      fc.constantFrom('===\n', '---\n', '\u2028', '\r', '\u0000', '\u202e', '\ud800', '[ ] ', '\t'),
      fc.constantFrom('https://evil.example', 'www.evil.example', '[go](javascript:1)', ')', ']'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

describe('Markdown of a stranger, quoted', () => {
  it.each([
    ['# One\n\n## Two', '> ### One\n>\n> #### Two'],
    ['###### Six', '> ### Six'],
    ['<script>alert(1)</script>\n\nok', '> ok'],
    ['![a picture](https://tracker.example/1.png)', '> a picture'],
    ['[a](/settings) and [b](javascript:1)', '> a and b'],
    ['[a](https://a.example/x_(y))', '> [a](<https://a.example/x_(y)>)'],
    ['[a]\n\n[a]: https://a.example', '> a'],
    ['said[^1]\n\n[^1]: a note', '> said'],
    ['```\n# not a heading\n```', '> ```\n> # not a heading\n> ```'],
    ['a \u202egnp.exe', '> a gnp.exe'],
    ['<!-- only a comment -->', ''],
    ['', ''],
  ])('%j becomes %j', (markdown, quoted) => {
    expect(quoteMarkdown(markdown)).toBe(quoted)
  })

  it('is one quotation and nothing beside it, with no address of ours, picture, note or markup', () => {
    fc.assert(
      fc.property(nasty, (markdown) => {
        const { children } = read(`${quoteMarkdown(markdown)}\n\nours\n`)
        expect(children.map(({ type }) => type).slice(-2)).toEqual(
          children.length === 1 ? ['paragraph'] : ['blockquote', 'paragraph'],
        )
        expect(children.length).toBeLessThanOrEqual(2)
        for (const node of children.flatMap(nodesIn)) {
          expect(node.type).not.toMatch(/^(html|image|definition|footnote|linkReference)/)
          if (node.type === 'heading') expect(node.depth).toBeGreaterThanOrEqual(3)
          if (node.type === 'link') expect(node.url).toMatch(/^(https?:\/\/|mailto:)/i)
        }
      }),
    )
  })
})

describe('a document of ours', () => {
  const blocksWith = (text: string): Block[] => [
    { heading: `A ${text}`, level: 1 },
    { paragraph: [`One ${text}`] },
    { list: [{ line: [{ strong: 'Name' }, `: ${text}`], items: [{ line: [text] }] }] },
    { quotedLine: text },
    { heading: 'End', level: 2 },
    { paragraph: [{ text: `to ${text}`, href: 'https://a.example/b' }] },
  ]

  it('reads as it was put together', () => {
    expect(writeMarkdown(blocksWith('*x* # y'))).toBe(
      [
        '# A \\*x\\* # y',
        'One \\*x\\* # y',
        '- **Name**: \\*x\\* # y\n  - \\*x\\* # y',
        '> \\*x\\* # y',
        '## End',
        '[to \\*x\\* # y](https://a.example/b)\n',
      ].join('\n\n'),
    )
  })

  it('keeps its headings, fields and links whatever a stranger is called', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { children } = read(writeMarkdown(blocksWith(text)))
        expect(children.map(({ type }) => type)).toEqual([
          'heading',
          'paragraph',
          'list',
          'blockquote',
          'heading',
          'paragraph',
        ])
        const nodes = children.flatMap(nodesIn)
        expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(2)
        expect(nodes.filter(({ type }) => type === 'list').length).toBeLessThanOrEqual(2)
        expect(nodes.filter(({ type }) => type === 'strong')).toHaveLength(1)
        expect(nodes.some(({ type }) => /^(html|image|definition|foot|code)/.test(type))).toBe(
          false,
        )
      }),
    )
  })

  it('says what a text says, letter by letter', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab*_`#[](){}<>!|~\\&;:/.-+= 1') })
    fc.assert(
      fc.property(words, (text) => {
        const line = text.trim().replaceAll(/\s+/g, ' ')
        const [paragraph] = read(writeMarkdown([{ paragraph: [`x${line}x`] }])).children
        expect(paragraph && textOf(paragraph)).toBe(`x${line}x`)
      }),
    )
  })
})
