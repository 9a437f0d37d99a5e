import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const DOCUMENTATION = 'https://docs.github.com/rest'

/** An answer of the API that is not a success, in GitHub's words. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode
  readonly details: Record<string, unknown>

  constructor(
    status: ContentfulStatusCode,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message)
    this.status = status
    this.details = details
  }
}

export const notFound = () => new ApiError(404, 'Not Found')
export const badCredentials = () => new ApiError(401, 'Bad credentials')
export const requiresAuthentication = () => new ApiError(401, 'Requires authentication')
export const notAccessible = () => new ApiError(403, 'Resource not accessible by integration')
export const suspended = () => new ApiError(403, 'This installation has been suspended')
export const jwtRequired = () => new ApiError(401, 'A JSON web token could not be decoded')

export function unprocessable(message: string, errors?: unknown[]): ApiError {
  return new ApiError(422, message, errors === undefined ? {} : { errors })
}

/** `{ message, errors?, documentation_url, status }`: the status is text there. */
export function errorResponse(c: Context, error: ApiError): Response {
  return c.json(
    {
      message: error.message,
      ...error.details,
      documentation_url: DOCUMENTATION,
      status: String(error.status),
    },
    error.status,
  )
}
