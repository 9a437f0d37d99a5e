/** Characters that XML 1.0 has no place for (§2.2), lone halves of pairs included. */
const outside = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Any text as it may stand in an element or in a quoted attribute; characters that XML has no place for are left out. */
export function escapeXml(text: string): string {
  return text.replace(outside, '').replace(/[&<>"']/g, (character) => references[character] ?? '')
}

/** An element: a string is its text, which is escaped; a list is the elements in it, which are not. */
export function element(
  name: string,
  content: string | readonly string[] = [],
  attributes: Record<string, string> = {},
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inside = typeof content === 'string' ? escapeXml(content) : content.join('')
  const open = `<${name}${written.join('')}`
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`
}

/** A whole document in UTF-8. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
