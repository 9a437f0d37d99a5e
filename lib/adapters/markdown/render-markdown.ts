import rehypeSanitize, { type Options } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { fitToPage } from './fit-to-page'

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const text = ['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'a']
const lists = ['ul', 'ol', 'li']
const tables = ['table', 'thead', 'tbody', 'tr', 'th', 'td']

/** What a description may hold. There are no classes, ids, styles and images: a description cannot imitate the page or load anything. */
const allowed: Options = {
  tagNames: [...headings, ...text, ...lists, ...tables],
  attributes: {
    a: ['href', 'rel'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(fitToPage)
  .use(rehypeSanitize, allowed)
  .use(rehypeStringify)

/**
 * Markdown of a stranger (CommonMark with GitHub's extensions) as HTML that is safe to show: HTML
 * in it is left out, images become their text, links are marked as the integrator's, and headings
 * begin at the third level, below the page's own.
 */
export function renderMarkdown(markdown: string): string {
  return processor.processSync(markdown).toString()
}
