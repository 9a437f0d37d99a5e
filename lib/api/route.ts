import { networkOf } from '../auth/actor'
import { spend } from '../auth/rate-limit'
import { errorResponse } from '../core/error-response'
import { type DomainError, domainError } from '../core/errors'
import type { Locale } from '../core/locales'
import { negotiateLocale } from '../core/negotiate-locale'
import type { Result } from '../core/result'
import { entityTag, isKnown } from './entity-tag'

/** What a route answers when all went well. */
export interface Answer {
  body: unknown
  headers?: Record<string, string>
}

type Run<Context> = (request: Request, locale: Locale, context: Context) => Promise<Result<Answer>>

const perAddress = { points: 300, seconds: 60 }

function refuse(error: DomainError, request: Request): Response {
  const response = errorResponse(error, request.headers)
  if (error.code === 'rate_limited') response.headers.set('Retry-After', '60')
  return response
}

/**
 * A JSON route that anybody may read: counts the requests of each address, answers in the language
 * that the client asks for, and says errors with code, field, message and remedy. Whoever kept an
 * answer asks each time whether it still stands, so that a change is seen at once.
 */
export function publicRoute<Context>(
  run: Run<Context>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const within = await spend(`api:${networkOf(request.headers)}`, perAddress)
      if (!within.ok) return refuse(within.error, request)
      const locale = negotiateLocale(request.headers.get('accept-language'))
      const result = await run(request, locale, context)
      if (!result.ok) return refuse(result.error, request)
      const text = JSON.stringify(result.value.body)
      const etag = entityTag(text)
      const headers = {
        'Cache-Control': 'no-cache',
        'Content-Language': locale,
        Vary: 'Accept-Language',
        ETag: etag,
        ...result.value.headers,
      }
      if (isKnown(request.headers, etag)) return new Response(null, { status: 304, headers })
      return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } })
    } catch (error) {
      console.error(error)
      return refuse(domainError('internal'), request)
    }
  }
}
