import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const folder = new URL('results/', import.meta.url)
const readme = new URL('../../README.md', import.meta.url)
const begin = '<!-- search: made by tests/bench/readme.ts -->'
const end = '<!-- /search -->'

const lineSchema = z.object({
  listings: z.number().optional(),
  query: z.string().optional(),
  p50_ms: z.number().optional(),
  p95_ms: z.number().optional(),
  engine: z.string().optional(),
  memory_mb: z.number().optional(),
  index_mb: z.number().optional(),
  judged: z.string().optional(),
  ndcg_10: z
    .union([z.number(), z.object({ en: z.number(), fr: z.number().optional() })])
    .optional(),
})

type Line = z.infer<typeof lineSchema>

/** What `npm run bench -- search --listings N --json` printed, kept as `results/search-N.jsonl`. */
function readLines(): Line[] {
  return readdirSync(folder)
    .filter((name) => /^search-\d+\.jsonl$/.test(name))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .map((line) => lineSchema.parse(JSON.parse(line)))
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[][]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
const count = (value: number) => value.toLocaleString('en')
const milliseconds = (line: Line | undefined) =>
  line === undefined ? '' : `${line.p50_ms?.toFixed(1)} · ${line.p95_ms?.toFixed(1)}`

function ownTable(lines: readonly Line[], sizes: readonly number[]): string {
  const own = lines.filter(({ engine }) => engine === undefined)
  const queries = [...new Set(own.flatMap(({ query }) => query ?? []))]
  const of = (query: string, size: number) =>
    own.find((line) => line.query === query && line.listings === size)
  return table(
    ['milliseconds, p50 · p95', ...sizes.map((size) => `${count(size)} listings`)],
    queries.map((query) => [query, ...sizes.map((size) => milliseconds(of(query, size)))]),
  )
}

function engineTable(lines: readonly Line[], size: number): string {
  const all = lines.filter(({ listings, query }) => listings === size && query === 'all')
  const judged = (begins: string) => lines.find((line) => line.judged === begins)?.ndcg_10
  const relevance = ({ engine, ndcg_10 }: Line) => {
    if (engine === undefined) return `${judged('all en')} · ${judged('all fr')}`
    return typeof ndcg_10 === 'object' ? `${ndcg_10.en} · ${ndcg_10.fr ?? '–'}` : ''
  }
  const index = lines.find(({ listings, index_mb }) => listings === size && index_mb !== undefined)
  const memory = (line: Line) =>
    line.engine === undefined
      ? `${index?.index_mb} MB in PostgreSQL`
      : line.memory_mb === undefined
        ? 'none of its own'
        : `${line.memory_mb} MB`
  return table(
    [`${count(size)} listings`, 'p50 · p95 ms', 'memory', 'nDCG@10 en · fr'],
    all.map((line) => [line.engine ?? 'Souk', milliseconds(line), memory(line), relevance(line)]),
  )
}

/** The part of the README that tells how fast and how well the catalogue is searched. */
export function searchFigures(): string {
  const lines = readLines()
  const sizes = [...new Set(lines.flatMap(({ listings }) => listings ?? []))].sort((a, b) => a - b)
  const compared = sizes.filter((size) =>
    lines.some(({ listings, engine }) => listings === size && engine !== undefined),
  )
  return [
    ownTable(lines, sizes),
    ...compared.slice(-1).map((size) => engineTable(lines, size)),
  ].join('\n\n')
}

/** The README with these figures between its marks. */
export function withFigures(text: string, figures: string): string {
  const [before = '', rest = ''] = text.split(begin)
  return `${before}${begin}\n\n${figures}\n\n${end}${rest.split(end)[1] ?? ''}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), searchFigures()))
}
