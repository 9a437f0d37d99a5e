/** Every error a person or a client can meet, with its HTTP status. Messages are translated by code. */
export const errorStatus = {
  invalid_input: 422,
  invalid_body: 400,
  invalid_cursor: 400,
  unknown_filter: 400,
  body_too_large: 413,
  unsupported_media_type: 415,
  signature_invalid: 401,
  wrong_mode: 400,
  unknown_account: 400,
  sign_in_required: 401,
  session_expired: 401,
  not_found: 404,
  forbidden_origin: 403,
  role_lost: 403,
  owner_required: 403,
  conflict: 409,
  already_purchased: 409,
  already_installed: 409,
  checkout_open: 409,
  nothing_to_undo: 409,
  not_cancellable: 409,
  trial_used: 409,
  plan_not_available: 422,
  plan_not_for_account: 422,
  cycle_not_available: 422,
  units_out_of_range: 422,
  seller_not_ready: 422,
  not_allowed_to_install: 403,
  repositories_not_available: 422,
  organization_not_connected: 422,
  installation_mismatch: 422,
  price_changed: 409,
  rate_limited: 429,
  github_unavailable: 503,
  stripe_unavailable: 503,
  internal: 500,
} as const

export type ErrorCode = keyof typeof errorStatus

/** An error as a value: the code, the field it belongs to, and what the translated message interpolates. */
export interface DomainError {
  code: ErrorCode
  field?: string
  values?: Record<string, string | number>
}

/** Builds a {@link DomainError}. */
export function domainError(code: ErrorCode, details: Omit<DomainError, 'code'> = {}): DomainError {
  return { code, ...details }
}

/** The HTTP status an error is answered with. */
export function statusOf(error: DomainError): number {
  return errorStatus[error.code]
}
