import { Stripe } from 'stripe'
import { type DomainError, domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'

const { StripeError, StripeInvalidRequestError, StripePermissionError } = Stripe.errors

/** As the first and the second version of the API say it. */
const missing = ['resource_missing', 'not_found']

/** Stripe's error codes that a person can do something about, and where. */
const fields: Record<string, string> = {
  customer_tax_location_invalid: 'postalCode',
  postal_code_invalid: 'postalCode',
  country_code_invalid: 'country',
  country_unsupported: 'country',
  tax_id_invalid: 'taxId',
}

/** Stripe answered, and repeats that answer to the same idempotency key for a day (docs.stripe.com/api/idempotent_requests). */
const failed = { replayed: 1 }

/** Whether the same call has to be made under another idempotency key to be answered otherwise. */
export function isReplayed({ code, values }: DomainError): boolean {
  return code === 'stripe_unavailable' && values?.replayed === failed.replayed
}

/**
 * Calls Stripe and turns its refusals into values: `not_found` (no such object on this account),
 * `seller_not_ready` (the integrator took away our access), `invalid_input` with its field, and
 * `stripe_unavailable` for what may work later. Anything else is a bug and is thrown.
 */
export async function attempt<T>(call: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await call())
  } catch (error) {
    if (!(error instanceof StripeError)) throw error
    const known = explain(error)
    if (known === undefined) throw error
    return err(known)
  }
}

function explain(error: InstanceType<typeof StripeError>): DomainError | undefined {
  const { code = '', statusCode } = error
  if (missing.includes(code)) return domainError('not_found')
  if (code === 'account_invalid' || error instanceof StripePermissionError) {
    return domainError('seller_not_ready')
  }
  const field = fields[code]
  if (field !== undefined) return domainError('invalid_input', { field })
  if (error instanceof StripeInvalidRequestError) return undefined
  const later = statusCode === undefined || statusCode === 409 || statusCode === 429
  if (later) return domainError('stripe_unavailable')
  return statusCode >= 500 ? domainError('stripe_unavailable', { values: failed }) : undefined
}
