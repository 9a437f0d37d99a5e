import { parseSearch, type SearchQuery, writeSearch } from '@/lib/catalogue/schema'
import { type DomainError, domainError } from '@/lib/core/errors'

/** What only the catalogue can find wrong with a search, each with the field it is about. */
const errors = [
  domainError('unknown_filter', { field: 'category' }),
  domainError('unknown_filter', { field: 'language' }),
  domainError('invalid_cursor', { field: 'cursor' }),
  domainError('rate_limited'),
]

type Given = string | string[] | null | undefined

const first = (given: Given) => (Array.isArray(given) ? given[0] : given) ?? undefined

/** The error that a search page was sent on with, by its code and, where it is said, its field; null for anything else. */
export function searchErrorOf(code: Given, field: Given): DomainError | null {
  const [wanted, of] = [first(code), first(field)]
  const isMeant = (known: DomainError) =>
    known.code === wanted && (of === undefined || known.field === of)
  return errors.find(isMeant) ?? null
}

/** The search page that tells of an error and keeps what else was asked: a page cannot choose its status once it has begun. */
export function searchErrorHref(
  locale: string,
  { code, field }: DomainError,
  query: Partial<SearchQuery> = {},
): string {
  const rest = writeSearch({ ...query, cursor: null })
  if (field) rest.delete(field)
  const error = { error: code, ...(field && { field }) }
  return `/${locale}/search?${new URLSearchParams([...Object.entries(error), ...rest])}`
}

/**
 * What else a search asks for than what is wrong in it, from its first page; null where that is
 * nothing, or wrong too. Nothing is in it that the search would not take.
 */
export function searchWithout(
  params: Record<string, string | string[] | undefined>,
  { field = 'cursor' }: DomainError,
): SearchQuery | null {
  const rest = parseSearch({ ...params, cursor: undefined, [field]: undefined })
  return rest.ok && writeSearch(rest.value).size > 0 ? rest.value : null
}
