import { z } from 'zod'
import type { ErrorCode } from '../core/errors'
import { locales } from '../core/locales'

type Failures = (...codes: ErrorCode[]) => Record<string, object>

const locale = z.enum(locales).meta({ description: 'The language that it is written in.' })
const listing = z.object({ locale, slug: z.string() })

/** What asks whether an answer has changed. */
export const ifNoneMatch = {
  'if-none-match': z.string().optional().meta({ description: 'The `ETag` of an earlier answer.' }),
}

/** The answer to a client for which it has not. */
export const notModified = { '304': { description: 'The client has it already.' } }

const conditions = z.object({ ...ifNoneMatch, 'if-modified-since': z.string().optional() })

function document(description: string, type: string) {
  const schema = z.string()
  return { '200': { description, content: { [type]: { schema } } }, ...notModified }
}

/** What else can be read of the catalogue: documents that are not JSON. */
export function documentPaths(failures: Failures) {
  const failed = failures('not_found', 'rate_limited', 'internal')
  const feed = document('The 50 newest listings (RFC 4287).', 'application/atom+xml')
  return {
    '/{locale}/listings/{slug}.md': {
      get: {
        operationId: 'getListingMarkdown',
        summary: 'Read a listing in Markdown',
        description: 'What its page says. What the publisher wrote is quoted.',
        requestParams: { path: listing, header: conditions },
        responses: { ...document('A published listing.', 'text/markdown'), ...failed },
      },
    },
    '/{locale}/feed.atom': {
      get: {
        operationId: 'getFeed',
        summary: 'Follow new listings',
        requestParams: { path: z.object({ locale }), header: conditions },
        responses: { ...feed, ...failed },
      },
    },
    '/{locale}/categories/{slug}/feed.atom': {
      get: {
        operationId: 'getCategoryFeed',
        summary: 'Follow new listings of a category',
        requestParams: { path: listing, header: conditions },
        responses: { ...feed, ...failed },
      },
    },
  }
}
