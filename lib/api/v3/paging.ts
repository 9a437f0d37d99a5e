import { env } from '../../env'

const defaultSize = 30
const largestSize = 100

/** Which part of a list a client wants: GitHub's `page` from 1 on, and `per_page` up to 100. */
export interface Paging {
  page: number
  perPage: number
  offset: number
}

/** GitHub takes a number that it cannot use for the one it would have taken without any. */
function positive(text: string | null, fallback: number): number {
  const number = Number(text ?? '')
  return Number.isInteger(number) && number > 0 ? number : fallback
}

/** Reads `page` and `per_page`. No page lies further than a database can count. */
export function readPaging(query: URLSearchParams): Paging {
  const perPage = Math.min(positive(query.get('per_page'), defaultSize), largestSize)
  const farthest = Math.floor(Number.MAX_SAFE_INTEGER / perPage)
  const page = Math.min(positive(query.get('page'), 1), farthest)
  return { page, perPage, offset: (page - 1) * perPage }
}

/** The pages round this one as a `Link` header tells them (RFC 8288); nothing where there is only one. */
export function linkHeader(
  { pathname, searchParams }: URL,
  { page, perPage }: Paging,
  total: number,
): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / perPage))
  const pages: [relation: string, page: number][] = []
  if (page > 1) pages.push(['prev', Math.min(page - 1, last)])
  if (page < last) pages.push(['next', page + 1], ['last', last])
  if (page > 1) pages.push(['first', 1])
  if (pages.length === 0) return {}
  const links = pages.map(([relation, number]) => {
    const query = new URLSearchParams(searchParams)
    query.set('page', String(number))
    return `<${env().SOUK_URL}${pathname}?${query}>; rel="${relation}"`
  })
  return { Link: links.join(', ') }
}
