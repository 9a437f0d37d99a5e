/**
 * Characters that would end the script or begin a comment in it, and those that a kept page has no
 * place for: they would be escaped there, and the browser would find another text than it was told of.
 */
const escaped = /[<>&\u0100-\uffff]/g

/** JSON that may stand in a script element, whatever it holds. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(escaped, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** What a page says for search engines (JSON-LD). It is data and never runs, so a policy for scripts has nothing to allow. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json">{scriptJson(data)}</script>
}
