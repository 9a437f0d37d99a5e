const script = /(<script[^>]*>)([\s\S]*?)(<\/script>)/g
const wide = /[\u{100}-\u{10ffff}]/gu

function escapeInScript(text: string): string {
  return text.replace(/[\u0100-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function escapeInMarkup(text: string): string {
  return text.replace(wide, (character) => `&#${character.codePointAt(0)};`)
}

/**
 * The same document without characters beyond Latin-1: references in markup, escapes in the string
 * literals of scripts. Node.js keeps such a string in one byte a character and sends it in a
 * quarter of the time, which counts for a page that is rendered once and sent a thousand times.
 */
export function narrowHtml(html: string): string {
  let narrow = ''
  let rest = 0
  for (const { 0: whole, 1: open = '', 2: body = '', 3: close = '', index } of html.matchAll(
    script,
  )) {
    narrow += escapeInMarkup(html.slice(rest, index)) + open + escapeInScript(body) + close
    rest = index + whole.length
  }
  narrow += escapeInMarkup(html.slice(rest))
  // Cut from a wide string, the pieces are wide in memory still: only a new string is not.
  return Buffer.from(narrow, 'latin1').toString('latin1')
}
