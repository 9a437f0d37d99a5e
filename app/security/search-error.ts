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

/** The search page that tells of an error: a page cannot choose its status once it has begun. */
export function searchErrorHref(locale: string, { code, field }: DomainError): string {
  return `/${locale}/search?${new URLSearchParams({ error: code, ...(field && { field }) })}`
}
