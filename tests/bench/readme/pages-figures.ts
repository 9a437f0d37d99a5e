import { type PagesLine, table } from './lines'

const kilobytes = (bytes: number | undefined) => `${Math.round((bytes ?? 0) / 1000)} kB`

function pageTable(lines: readonly PagesLine[]): string {
  const scoreOf = (page: string) => {
    const line = lines.find(({ lighthouse }) => lighthouse === page)
    if (line === undefined) return '–'
    return [line.performance, line.accessibility, line.best_practices, line.seo].join(' · ')
  }
  return table(
    [
      'page',
      'requests a second, of those of a bare page of its size',
      'JavaScript, and a bare page’s (gzip)',
      'Lighthouse: performance · accessibility · best practices · SEO',
    ],
    lines.flatMap(({ page, ratio, js_gzip, bare_js_gzip }) =>
      page === undefined
        ? []
        : [
            [
              page,
              ratio?.toFixed(2) ?? '',
              `${kilobytes(js_gzip)}, ${kilobytes(bare_js_gzip)}`,
              scoreOf(page),
            ],
          ],
    ),
  )
}

function editTable(lines: readonly PagesLine[]): string {
  return table(
    ['an edit is seen in', 'milliseconds, p50 · longest of 20'],
    lines.flatMap(({ edit_seen_in, p50_ms, max_ms }) =>
      edit_seen_in === undefined ? [] : [[edit_seen_in, `${p50_ms} · ${max_ms}`]],
    ),
  )
}

/** How pages compare with the smallest Next.js page, and how soon an edit is seen. */
export const pagesFigures = (lines: readonly PagesLine[]): string =>
  [pageTable(lines), editTable(lines)].join('\n\n')
