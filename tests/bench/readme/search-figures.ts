import { type SearchLine, table } from './lines'

const count = (value: number) => value.toLocaleString('en')
const rounded = (value = 0) => (value < 100 ? value.toFixed(1) : count(Math.round(value)))
const milliseconds = (line: SearchLine | undefined) =>
  line === undefined ? '' : `${rounded(line.p50_ms)} · ${rounded(line.p95_ms)}`

function ownTable(lines: readonly SearchLine[], sizes: readonly number[]): string {
  const own = lines.filter(({ engine }) => engine === undefined)
  const queries = [...new Set(own.flatMap(({ query }) => query ?? []))]
  const of = (query: string, size: number) =>
    own.find((line) => line.query === query && line.listings === size)
  return table(
    ['milliseconds, p50 · p95', ...sizes.map((size) => `${count(size)} listings`)],
    queries.map((query) => [query, ...sizes.map((size) => milliseconds(of(query, size)))]),
  )
}

function memoryOf(line: SearchLine, index: SearchLine | undefined): string {
  if (line.engine === undefined) return `${index?.index_mb} MB in PostgreSQL`
  return line.memory_mb === undefined ? 'none of its own' : `${line.memory_mb} MB`
}

function engineTable(lines: readonly SearchLine[], size: number): string {
  const all = lines.filter(({ listings, query }) => listings === size && query === 'all')
  const judged = (begins: string) => lines.find((line) => line.judged === begins)?.ndcg_10
  const relevance = ({ engine, ndcg_10 }: SearchLine) => {
    if (engine === undefined) return `${judged('all en')} · ${judged('all fr')}`
    return typeof ndcg_10 === 'object' ? `${ndcg_10.en} · ${ndcg_10.fr ?? '–'}` : ''
  }
  const index = lines.find(({ listings, index_mb }) => listings === size && index_mb !== undefined)
  return table(
    [`${count(size)} listings`, 'p50 · p95 ms', 'memory', 'nDCG@10 en · fr'],
    all.map((line) => [
      line.engine ?? 'Souk',
      milliseconds(line),
      memoryOf(line, index),
      relevance(line),
    ]),
  )
}

/** How fast each kind of query is at each size, and how the engines compare at the largest size that has them. */
export function searchFigures(lines: readonly SearchLine[]): string {
  const sizes = [...new Set(lines.flatMap(({ listings }) => listings ?? []))].sort((a, b) => a - b)
  const compared = sizes.filter((size) =>
    lines.some(({ listings, engine }) => listings === size && engine !== undefined),
  )
  return [
    ownTable(lines, sizes),
    ...compared.slice(-1).map((size) => engineTable(lines, size)),
  ].join('\n\n')
}
