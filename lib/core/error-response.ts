import { describeError } from './describe-error'
import { type DomainError, statusOf } from './errors'
import { negotiateLocale } from './negotiate-locale'

/** An error as JSON for the client that sent these headers: code, field, message and remedy in its language. Nothing on the way may keep it. */
export function errorResponse(error: DomainError, requestHeaders: Headers): Response {
  const locale = negotiateLocale(requestHeaders.get('accept-language'))
  const headers = {
    'Cache-Control': 'private, no-store',
    'Content-Language': locale,
    Vary: 'Accept-Language',
  }
  return Response.json(
    { error: describeError(error, locale) },
    { status: statusOf(error), headers },
  )
}
