interface Details {
  code?: string
  param?: string
  decline_code?: string
  payment_intent?: object
  charge?: string
}

type ErrorType = 'invalid_request_error' | 'idempotency_error' | 'card_error' | 'api_error'

/** An error in Stripe's shape (docs.stripe.com/api/errors). */
export class StripeError extends Error {
  readonly status: number
  readonly type: ErrorType
  readonly details: Details
  /** A refused card leaves its failed payment behind; any other error undoes the request. */
  readonly keepsChanges: boolean

  constructor(
    status: number,
    type: ErrorType,
    message: string,
    details: Details = {},
    keepsChanges = false,
  ) {
    super(message)
    this.keepsChanges = keepsChanges
    this.status = status
    this.type = type
    this.details = details
  }

  /** The same error, for a request that is undone altogether. */
  withoutChanges(): StripeError {
    return new StripeError(this.status, this.type, this.message, this.details)
  }

  /** The JSON body of the answer. */
  body(requestId: string): object {
    const { code } = this.details
    const docs = code
      ? { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }
      : {}
    return {
      error: {
        ...this.details,
        ...docs,
        message: this.message,
        request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
        type: this.type,
      },
    }
  }
}

/** 400: the request makes no sense, with the parameter that is wrong. */
export function invalid(message: string, param?: string, code?: string): StripeError {
  return new StripeError(400, 'invalid_request_error', message, {
    ...(code ? { code } : {}),
    ...(param ? { param } : {}),
  })
}

export function missing(param: string): StripeError {
  return invalid(`Missing required param: ${param}.`, param, 'parameter_missing')
}

const labels: Record<string, string> = {
  account: 'account',
  application_fee: 'application fee',
  charge: 'charge',
  checkout_session: 'checkout.session',
  coupon: 'coupon',
  customer: 'customer',
  event: 'event',
  invoice: 'invoice',
  payment_intent: 'payment_intent',
  payment_method: 'PaymentMethod',
  price: 'price',
  product: 'product',
  promotion_code: 'promotion code',
  refund: 'refund',
  subscription: 'subscription',
  subscription_schedule: 'subscription_schedule',
  webhook_endpoint: 'webhook endpoint',
}

/** The object is not there, or belongs to another account: Stripe tells no difference. */
export function noSuch(kind: string, id: string, param: string): StripeError {
  const message = `No such ${labels[kind] ?? kind}: '${id}'`
  const status = param === 'id' ? 404 : 400
  return new StripeError(status, 'invalid_request_error', message, {
    code: 'resource_missing',
    param,
  })
}

export function unknownRoute(method: string, path: string): StripeError {
  return new StripeError(
    404,
    'invalid_request_error',
    `Unrecognized request URL (${method}: ${path}). Check the method and the identifier: the sandbox serves only what Stripe serves, and not all of it.`,
  )
}

export function wrongKey(key: string | undefined): StripeError {
  const message = key
    ? `Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(Math.max(0, key.length - 12))}${key.slice(-4)}`
    : "You did not provide an API key. Send it in the Authorization header, as 'Authorization: Bearer YOUR_SECRET_KEY'."
  return new StripeError(401, 'invalid_request_error', message)
}

export function noAccess(account: string): StripeError {
  return new StripeError(
    403,
    'invalid_request_error',
    `The provided key does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
    { code: 'account_invalid' },
  )
}
