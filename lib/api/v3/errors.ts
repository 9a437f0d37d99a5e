/** What GitHub says about one wrong field of a request (OpenAPI, `validation-error`). */
interface FieldError {
  resource: string
  field: string
  code: 'invalid' | 'missing_field' | 'custom'
}

/** A refusal in GitHub's words: clients read the message, Octokit some of them to the letter. */
export interface ApiError {
  status: 400 | 401 | 403 | 404 | 422 | 500 | 503
  message: string
  errors?: FieldError[]
  headers?: Record<string, string>
}

export const notFound: ApiError = { status: 404, message: 'Not Found' }
export const badCredentials: ApiError = { status: 401, message: 'Bad credentials' }
export const requiresAuthentication: ApiError = { status: 401, message: 'Requires authentication' }
export const undecodable: ApiError = {
  status: 401,
  message: 'A JSON web token could not be decoded',
}
export const serverError: ApiError = { status: 500, message: 'Server Error' }
export const githubUnavailable: ApiError = {
  status: 503,
  message: 'GitHub did not answer, so that the token could not be checked. Try again.',
  headers: { 'Retry-After': '30' },
}

/** Refuses one field of a request. */
export function invalidField(resource: string, field: string): ApiError {
  return {
    status: 422,
    message: 'Validation Failed',
    errors: [{ resource, field, code: 'invalid' }],
  }
}
