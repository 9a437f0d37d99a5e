import type { Context } from 'hono'
import type { Sandbox } from '../sandbox'

const DEFAULT_SIZE = 30
const LARGEST_SIZE = 100

function positive(value: string | undefined, fallback: number): number {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? number : fallback
}

export function pageSize(c: Context): number {
  return Math.min(positive(c.req.query('per_page'), DEFAULT_SIZE), LARGEST_SIZE)
}

/** An address of the API with this request's query, changed. */
export function withQuery(
  sandbox: Sandbox,
  c: Context,
  changes: Record<string, string | number>,
): string {
  const request = new URL(c.req.url)
  const url = new URL(request.pathname + request.search, sandbox.url)
  for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, String(value))
  return url.href
}

/** The asked page (`per_page`, `page`) of a whole list, with GitHub's `Link` header. */
export function paginate<T>(sandbox: Sandbox, c: Context, items: readonly T[]): T[] {
  const size = pageSize(c)
  const page = positive(c.req.query('page'), 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const links: string[] = []
  const link = (relation: string, number: number) =>
    links.push(`<${withQuery(sandbox, c, { page: number })}>; rel="${relation}"`)
  if (page > 1) link('prev', Math.min(page - 1, last))
  if (page < last) {
    link('next', page + 1)
    link('last', last)
  }
  if (page > 1) link('first', 1)
  if (links.length > 0) c.header('Link', links.join(', '))
  return items.slice((page - 1) * size, page * size)
}
