/** An element as a strict reader of XML sees it. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const token = /<\?xml[^?]*\?>\n|<\/([\w:]+)>|<([\w:]+)((?:\s[\w:]+="[^"<]*")*)(\/?)>|([^<]+)/y
const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text)) {
    throw new Error(`Not a character of XML in ${JSON.stringify(text)}`)
  }
  return text.replace(/&(\w*;?)/g, (reference, name: string) => {
    const character = names[name.replace(';', '')]
    if (character === undefined || !name.endsWith(';')) throw new Error(`No ${reference} in XML`)
    return character
  })
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/\s([\w:]+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decode(value)]))
}

/** Reads a document without comments and sections; throws where it is not well-formed. */
export function readXml(document: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  let at = 0
  while (at < document.length) {
    token.lastIndex = at
    const found = token.exec(document)
    const parent = open.at(-1)
    if (!found || !parent) throw new Error(`Not XML: ${document.slice(at, at + 60)}`)
    at += found[0].length
    const [, closed, opened, attributes = '', isEmpty, text] = found
    if (text !== undefined) parent.text += decode(text)
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}>`)
    if (opened !== undefined) {
      const child = { name: opened, attributes: attributesOf(attributes), children: [], text: '' }
      parent.children.push(child)
      if (!isEmpty) open.push(child)
    }
  }
  const [only, ...more] = root.children
  if (open.length !== 1 || !only || more.length > 0) throw new Error('Not one element')
  return only
}

/** The elements of this name right below. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name)
}

/** What the one element of this name right below says. */
export function textOf(parent: XmlElement, name: string): string | undefined {
  return childrenOf(parent, name)[0]?.text
}
