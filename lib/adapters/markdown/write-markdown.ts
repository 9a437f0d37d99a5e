import type { BlockContent, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { oneLine, plainLine } from './plain-line'
import { quoteMarkdown } from './quote-markdown'

/** A piece of a line: text that stands as it is, whoever wrote it. */
export type Piece = string | { strong: string } | { text: string; href: string }

/** An item of a list, perhaps with a list of its own. */
export interface Item {
  line: Piece[]
  items?: Item[]
}

/** A part of a document that we write; only `quote` is read as Markdown. */
export type Block =
  | { heading: string; level: 1 | 2 | 3 }
  | { paragraph: Piece[] }
  | { list: Item[] }
  | { quotedLine: string }
  | { quote: string }

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', listItemIndent: 'one' })

function toPhrasing(piece: Piece): PhrasingContent {
  if (typeof piece === 'string') return { type: 'text', value: oneLine(piece) }
  if ('strong' in piece) {
    return { type: 'strong', children: [{ type: 'text', value: plainLine(piece.strong) }] }
  }
  const children = [{ type: 'text' as const, value: plainLine(piece.text) }]
  return { type: 'link', url: piece.href, children }
}

/** What stands in one line, without blanks at its ends. */
function toLine(pieces: readonly Piece[]): PhrasingContent[] {
  const last = pieces.length - 1
  return pieces.map((piece, place) => {
    if (typeof piece !== 'string') return toPhrasing(piece)
    const text = place === 0 ? piece.trimStart() : piece
    return toPhrasing(place === last ? text.trimEnd() : text)
  })
}

/** Whether something can be read in it: an item without a word would be the underline of what stands above it. */
function saysSomething({ line }: Item): boolean {
  return line.some((piece) => {
    const text = typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.text
    return plainLine(text) !== ''
  })
}

function toList(items: readonly Item[]): BlockContent[] {
  const said = items.filter(saysSomething)
  if (said.length === 0) return []
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: said.map(({ line, items: below = [] }) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: toLine(line) }, ...toList(below)],
      })),
    },
  ]
}

function write(block: Block): string {
  if ('quote' in block) return quoteMarkdown(block.quote)
  if ('quotedLine' in block) return `> ${write({ paragraph: [block.quotedLine] })}`
  return writer.stringify({ type: 'root', children: toContent(block) } satisfies Root).trim()
}

function toContent(
  block: Exclude<Block, { quote: string } | { quotedLine: string }>,
): Root['children'] {
  if ('list' in block) return toList(block.list)
  if ('paragraph' in block) {
    return [{ type: 'paragraph', children: toLine(block.paragraph) }]
  }
  const children = [{ type: 'text' as const, value: plainLine(block.heading) }]
  return [{ type: 'heading', depth: block.level, children }]
}

/** A document in Markdown (CommonMark with GitHub's extensions). Every text stands as it is: nothing in it is read as Markdown. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const written = blocks.map(write).filter((text) => text !== '')
  return `${written.join('\n\n')}\n`
}
