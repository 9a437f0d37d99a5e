import type { Element, Nodes, Root, RootContent } from 'hast'

const firstLevel = 3
const deepestLevel = 6

/** Places the HTML of a description in our page: levels of headings, links, images and boxes. */
export function fitToPage() {
  return (root: Root) => {
    const levels = elementsIn(root)
      .map(levelOf)
      .filter((level) => level > 0)
    const shift = firstLevel - Math.min(...levels)
    for (const element of elementsIn(root)) {
      const level = levelOf(element)
      if (level > 0) element.tagName = `h${Math.min(deepestLevel, level + shift)}`
      if (element.tagName === 'a') markLink(element)
      element.children = element.children.map(toText)
    }
  }
}

function elementsIn(node: Nodes): Element[] {
  if (!('children' in node)) return []
  const below = node.children.flatMap(elementsIn)
  return node.type === 'element' ? [node, ...below] : below
}

function levelOf({ tagName }: Element): number {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : 0
}

/** Only whole addresses lead anywhere: a relative one would point into this marketplace. */
function markLink(link: Element): void {
  const href = String(link.properties.href ?? '')
  link.properties = /^(https?:\/\/|mailto:)/i.test(href)
    ? { href, rel: ['nofollow', 'ugc', 'noopener'] }
    : {}
}

/** Images load from elsewhere and the boxes of task lists have no label: both are said in text. */
function toText<T extends RootContent>(node: T): T | { type: 'text'; value: string } {
  if (node.type !== 'element') return node
  const { tagName, properties } = node
  if (tagName === 'img') return { type: 'text', value: String(properties.alt ?? '') }
  if (tagName === 'input') return { type: 'text', value: properties.checked ? '☑' : '☐' }
  return node
}
