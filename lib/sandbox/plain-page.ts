import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const style = `
:root { color-scheme: light dark; --line: #d0d7de; --muted: #59636e; --bar: #6e7781; --soft: #f6f8fa }
@media (prefers-color-scheme: dark) {
  :root { --line: #3d444d; --muted: #9198a1; --bar: #484f58; --soft: #151b23 }
}
* { box-sizing: border-box }
body { margin: 0; font: 14px/1.5 system-ui, sans-serif }
.bar { background: var(--bar); color: #fff; padding: 8px 16px }
main { max-width: 1000px; margin: 0 auto; padding: 24px 16px }
h1 { font-size: 20px; line-height: 1.3; margin: 0 0 16px; overflow-wrap: anywhere }
h2 { font-size: 14px; margin: 24px 0 8px }
table { width: 100%; border-collapse: collapse; table-layout: auto }
th, td { text-align: left; vertical-align: top; padding: 8px; border-bottom: 1px solid var(--line) }
th { font-weight: 600 }
.scroll { overflow-x: auto }
.muted { color: var(--muted) }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin-bottom: 16px }
input, button { font: inherit; padding: 5px 12px }
pre { background: var(--soft); padding: 16px; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere }
iframe { width: 100%; height: 640px; border: 1px solid var(--line); background: #fff; color-scheme: light }
summary { cursor: pointer }
ul { padding-left: 20px }
li { overflow-wrap: anywhere }
`

/** A page of a tool of the sandbox: plain, under a grey bar that says what it is. */
export function plainPage(bar: string, title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style>${raw(style)}</style>
  </head>
  <body>
    <div class="bar">${bar}</div>
    <main><h1>${title}</h1>${body}</main>
  </body>
</html>`
}

/** A moment as `2026-11-22 18:04:05` in UTC, with the exact value for machines. */
export function moment(time: string): Html {
  return html`<time datetime="${time}">${time.slice(0, 19).replace('T', ' ')} UTC</time>`
}
