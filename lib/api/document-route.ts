import { networkOf } from '../auth/actor'
import { spend } from '../auth/rate-limit'
import { errorResponse } from '../core/error-response'
import { type DomainError, domainError } from '../core/errors'
import { isLocale, type Locale } from '../core/locales'
import { err, type Result } from '../core/result'
import { entityTag, isKnown } from './entity-tag'

/** A document that programs read. */
export interface PublicDocument {
  contentType: string
  body: string | Uint8Array<ArrayBuffer>
  language?: Locale
  /** Tells two versions apart; without it, the body does. */
  stamp?: string
  /** When it last changed, where that is known. */
  changedAt?: Date | null
  /** What it links to, as the `Link` header says it. */
  link?: string
  /** How long it may be kept without asking, in seconds; 0 where what leaves the catalogue must leave here at once. */
  maxAge?: number
}

const perAddress = { points: 300, seconds: 60 }

function refuse(error: DomainError, request: Request): Response {
  const response = errorResponse(error, request.headers)
  if (error.code === 'rate_limited') response.headers.set('Retry-After', '60')
  return response
}

function headersOf(document: PublicDocument, etag: string): Headers {
  const headers = new Headers({
    'Cache-Control': `public, max-age=${document.maxAge ?? 0}, must-revalidate`,
    'Content-Security-Policy': "default-src 'none'; style-src 'none'",
    'Content-Type': document.contentType,
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
  })
  const { changedAt, language, link } = document
  if (changedAt) headers.set('Last-Modified', changedAt.toUTCString())
  if (language) headers.set('Content-Language', language)
  if (link) headers.set('Link', link)
  return headers
}

/**
 * A document that anybody may read: counts the requests of each address, gives it a tag by which a
 * client asks whether it has changed, and says errors as the JSON routes do.
 */
export function documentRoute<Context>(
  name: string,
  write: (request: Request, context: Context) => Promise<Result<PublicDocument>>,
  limit = perAddress,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const within = await spend(`${name}:${networkOf(request.headers)}`, limit)
      if (!within.ok) return refuse(within.error, request)
      const result = await write(request, context)
      if (!result.ok) return refuse(result.error, request)
      const { body, stamp, changedAt } = result.value
      const etag = entityTag(stamp ?? body)
      const headers = headersOf(result.value, etag)
      if (isKnown(request.headers, etag, changedAt)) {
        return new Response(null, { status: 304, headers })
      }
      return new Response(body, { headers })
    } catch (error) {
      console.error(error)
      return refuse(domainError('internal'), request)
    }
  }
}

/** The language that an address begins with, for what is written in it. Error: `not_found` for any other. */
export function languageOf(given: string): Result<Locale> {
  return isLocale(given)
    ? { ok: true, value: given }
    : err(domainError('not_found', { field: 'locale' }))
}
