import { z } from 'zod'
import { type DomainError, domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import { slugSchema } from '../listings/schema'

export const kinds = ['github_app', 'oauth_app', 'api_integration'] as const
/** `paid` stands for flat rate and per unit together. */
export const prices = ['free', 'paid', 'flat_rate', 'per_unit'] as const
export const answers = ['yes', 'no'] as const
/** `token` where what it may do is up to the token that it is given. */
export const accessLevels = ['none', 'read', 'write', 'admin', 'token'] as const
export const accountTypes = ['personal', 'organization'] as const
export const sorts = ['relevance', 'newest', 'name', 'installs'] as const

const longestQuery = 200
const defaultPerPage = 20

/** Several values of one filter, in one order and each once, so that a set has one address. */
const several = <T extends z.ZodType<string>>(value: T) =>
  z
    .array(value)
    .max(50)
    .transform((values) => [...new Set(values)].sort())
    .default([])

/** Control characters and broken surrogates go, blanks become one, and what is beyond the limit is not looked for. */
const words = z.string().transform((text) =>
  [
    ...text
      .toWellFormed()
      .replaceAll(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, longestQuery)
    .join('')
    .trim(),
)

/** What is looked for in the catalogue: the parameters of the page and of the API alike. */
export const searchQuerySchema = z.object({
  q: words.default('').meta({
    description: 'Words to look for; the last one may be unfinished.',
    example: 'code review',
  }),
  category: several(z.string().regex(/^[a-z0-9-]{1,80}$/)).meta({
    description: 'Slugs of categories.',
    example: ['code-quality'],
  }),
  kind: several(z.enum(kinds)).meta({ description: 'What the integration is on GitHub.' }),
  price: several(z.enum(prices)).meta({
    description: 'What is on offer; `paid` is flat rate or per unit.',
  }),
  trial: several(z.enum(answers)).meta({ description: 'Whether a plan has a free trial.' }),
  verified: several(z.enum(answers)).meta({
    description: 'Whether the publisher proved to own a domain.',
  }),
  access: several(z.enum(accessLevels)).meta({
    description:
      'The highest permission asked for; `token` where it depends on the token that it is given.',
  }),
  account: several(z.enum(accountTypes)).meta({
    description: 'The accounts that it can be installed on.',
  }),
  language: several(
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^\P{C}{1,60}$/u),
  ).meta({
    description: 'Languages that it works with, in lower case.',
    example: ['typescript'],
  }),
  exact: z.enum(answers).default('no').meta({
    description: '`yes` looks for the words as they are written, without correcting any.',
  }),
  sort: z.enum(sorts).default('relevance').meta({
    description: 'Order: best match, newest, name, or most accounts on which GitHub confirmed it.',
  }),
  per_page: z.coerce.number().int().min(1).max(100).default(defaultPerPage).meta({
    description: 'Listings on a page.',
  }),
  cursor: z
    .string()
    .max(4000)
    .optional()
    .transform((cursor) => cursor ?? null)
    .meta({ description: 'Where the page begins: `nextCursor` of the same query.' }),
})

export type SearchQuery = z.infer<typeof searchQuerySchema>

export const facetNames = [
  'category',
  'kind',
  'price',
  'trial',
  'access',
  'account',
  'verified',
  'language',
] as const
const singleNames = ['q', 'exact', 'sort', 'per_page', 'cursor'] as const

/** The whole catalogue, best first. */
export const emptyQuery: SearchQuery = searchQuerySchema.parse({})

/** Parameters of an address, as `URLSearchParams` or as pages receive them. */
export type SearchInput = URLSearchParams | Record<string, string | string[] | undefined>

/**
 * Reads what is looked for from an address. Parameters that are not known are left alone. Errors:
 * `unknown_filter` for a value that a filter or the order does not have, `invalid_cursor`,
 * `invalid_input`, each with its field. Any string is answered.
 */
export function parseSearch(input: SearchInput): Result<SearchQuery> {
  const values = (name: string): string[] => {
    const given = input instanceof URLSearchParams ? input.getAll(name) : (input[name] ?? [])
    return (Array.isArray(given) ? given : [given]).filter((value) => value !== '')
  }
  const parsed = searchQuerySchema.safeParse({
    ...Object.fromEntries(facetNames.map((name) => [name, values(name)])),
    ...Object.fromEntries(singleNames.map((name) => [name, values(name)[0]])),
  })
  return parsed.success ? ok(parsed.data) : err(explain(parsed.error))
}

/** The most listings that stand side by side. */
export const MOST_COMPARED = 4

/**
 * Reads which listings are to be compared from an address: `listings=a,b` or one parameter for each,
 * as a form sends them; each once, in the order given. Errors: `too_many_compared`, `invalid_input`
 * for what cannot be the address of a listing, both with the field.
 */
export function parseComparison(input: SearchInput): Result<string[]> {
  const field = comparedField
  const wanted = wantedIn(input)
  if (wanted.length > MOST_COMPARED) {
    return err(domainError('too_many_compared', { field, values: { most: MOST_COMPARED } }))
  }
  return wanted.every(isSlug) ? ok(wanted) : err(domainError('invalid_input', { field }))
}

/** What an address that compares too many could mean: the first twelve that can be listings, in its order. */
export function chosenAmong(input: SearchInput): string[] {
  return wantedIn(input)
    .filter(isSlug)
    .slice(0, 3 * MOST_COMPARED)
}

const comparedField = 'listings'

const isSlug = (slug: string) => slugSchema.safeParse(slug).success

function wantedIn(input: SearchInput): string[] {
  const given =
    input instanceof URLSearchParams ? input.getAll(comparedField) : (input[comparedField] ?? [])
  const slugs = [given].flat().flatMap((value) => value.split(','))
  return [...new Set(slugs.map((slug) => slug.trim()).filter((slug) => slug !== ''))]
}

/** The address under which listings stand side by side. */
export function comparisonHref(locale: string, slugs: readonly string[]): string {
  return `/${locale}/compare?listings=${slugs.join(',')}`
}

function explain(error: z.ZodError): DomainError {
  const field = String(error.issues[0]?.path[0])
  if (field === 'cursor') return domainError('invalid_cursor', { field })
  const isFilter = field === 'sort' || facetNames.some((name) => name === field)
  return domainError(isFilter ? 'unknown_filter' : 'invalid_input', { field })
}

/** Writes what is looked for as the one address that stands for it: what is default is left out. */
export function writeSearch(query: Partial<SearchQuery>): URLSearchParams {
  const { q, exact, sort, per_page, cursor, ...facets } = { ...emptyQuery, ...query }
  const params = new URLSearchParams()
  if (q !== '') params.set('q', q)
  for (const name of facetNames) {
    for (const value of facets[name]) params.append(name, value)
  }
  if (exact !== emptyQuery.exact) params.set('exact', exact)
  if (sort !== emptyQuery.sort) params.set('sort', sort)
  if (per_page !== emptyQuery.per_page) params.set('per_page', String(per_page))
  if (cursor !== null) params.set('cursor', cursor)
  return params
}
