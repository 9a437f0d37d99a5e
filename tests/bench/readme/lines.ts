import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const folder = new URL('../results/', import.meta.url)

const ndcg = z.union([z.number(), z.object({ en: z.number(), fr: z.number().optional() })])

const searchLine = z.object({
  bench: z.literal('search'),
  listings: z.number().optional(),
  query: z.string().optional(),
  p50_ms: z.number().optional(),
  p95_ms: z.number().optional(),
  engine: z.string().optional(),
  memory_mb: z.number().optional(),
  index_mb: z.number().optional(),
  judged: z.string().optional(),
  ndcg_10: ndcg.optional(),
})

const pagesLine = z.object({
  bench: z.literal('pages'),
  page: z.string().optional(),
  ratio: z.number().optional(),
  js_gzip: z.number().optional(),
  bare_js_gzip: z.number().optional(),
  edit_seen_in: z.string().optional(),
  p50_ms: z.number().optional(),
  max_ms: z.number().optional(),
  lighthouse: z.string().optional(),
  performance: z.number().optional(),
  accessibility: z.number().optional(),
  best_practices: z.number().optional(),
  seo: z.number().optional(),
})

export type SearchLine = z.infer<typeof searchLine>
export type PagesLine = z.infer<typeof pagesLine>

function readLines<Line extends z.ZodType>(begins: string, line: Line): z.infer<Line>[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(begins))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .map((text) => line.parse(JSON.parse(text)))
}

/** What `npm run bench -- search --listings N --json` printed, kept as `results/search-N.jsonl`. */
export const readSearch = (): SearchLine[] => readLines('search-', searchLine)

/** What `npm run bench -- pages --json` printed, kept as `results/pages.jsonl`. */
export const readPages = (): PagesLine[] => readLines('pages', pagesLine)

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly string[][]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)].join('\n')
}
