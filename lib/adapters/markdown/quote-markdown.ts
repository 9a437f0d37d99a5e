import type { Link, LinkReference, Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { oneLine, plainLine, plainLines } from './plain-line'

const firstLevel = 3
const deepestLevel = 6

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>

const nothing: Handle = () => ''
const inside: Handle = (node: Link | LinkReference, _, state, info) =>
  state.containerPhrasing(node, info)

/** Only whole addresses lead anywhere: a relative one would point into this marketplace. */
const link: Handle = (node: Link, parent, state, info) => {
  if (!/^(https?:\/\/|mailto:)/i.test(node.url)) return inside(node, parent, state, info)
  const leave = [state.enter('link'), state.enter('label')]
  const label = state.containerPhrasing(node, { ...info, before: '[', after: ']' })
  for (const each of leave.toReversed()) each()
  return `[${label}](<${node.url.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>)`
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => tidy)
  .use(remarkStringify, {
    handlers: {
      link,
      linkReference: inside,
      html: nothing,
      definition: nothing,
      footnoteReference: nothing,
      footnoteDefinition: nothing,
      image: (node: { alt?: string | null }, _, state, info) => state.safe(node.alt ?? '', info),
      imageReference: (node: { alt?: string | null }, _, state, info) =>
        state.safe(node.alt ?? '', info),
    },
  })

function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node]
}

/** Headings begin at the third level, and no text can look like another. */
function tidy(root: Root): void {
  const nodes = nodesIn(root)
  const levels = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
  const shift = firstLevel - Math.min(...levels)
  for (const node of nodes) {
    if (node.type === 'heading') node.depth = depthOf(node.depth + shift)
    if (node.type === 'code') node.value = plainLines(node.value)
    if (node.type === 'text' || node.type === 'inlineCode') node.value = oneLine(node.value)
    if (node.type === 'image' || node.type === 'imageReference') {
      node.alt = plainLine(node.alt ?? '')
    }
  }
}

function depthOf(level: number) {
  const depths = [3, 4, 5, 6] as const
  return depths[Math.min(level, deepestLevel) - firstLevel] ?? deepestLevel
}

/**
 * Markdown of a stranger as a quotation: every line of it is marked as theirs, so that no heading
 * and no field of ours can be imitated. HTML and footnotes are left out, images become their text,
 * and headings begin at the third level. Empty where nothing is said.
 */
export function quoteMarkdown(markdown: string): string {
  const written = processor.processSync(markdown).toString().trim()
  if (written === '') return ''
  const lines = written.replaceAll(/\n{3,}/g, '\n\n').split('\n')
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')
}
