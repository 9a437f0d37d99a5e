import type { Delivery } from '../store/deliveries'

export type Answer = {
  status: string
  statusCode: number
  responseHeaders: Record<string, string>
  responseBody: string
}

const TIMEOUT = 10_000
const LONGEST_BODY = 100_000

export const TIMED_OUT: Answer = {
  status: 'timed out',
  statusCode: 504,
  responseHeaders: {},
  responseBody: '',
}

export const NOT_CONNECTED: Answer = {
  status: 'failed to connect to host',
  statusCode: 502,
  responseHeaders: {},
  responseBody: '',
}

export const SERVER_ERROR: Answer = {
  status: 'Internal Server Error',
  statusCode: 500,
  responseHeaders: {},
  responseBody: '',
}

/**
 * Posts one delivery and gives GitHub's account of it: 10 seconds to answer, redirects are not
 * followed. Rejects only when `closing` ends it.
 */
export async function deliver(delivery: Delivery, closing: AbortSignal): Promise<Answer> {
  const timeout = AbortSignal.timeout(TIMEOUT)
  try {
    const response = await fetch(delivery.url, {
      method: 'POST',
      headers: delivery.requestHeaders,
      body: delivery.payload,
      redirect: 'manual',
      signal: AbortSignal.any([timeout, closing]),
    })
    const body = await response.text()
    return {
      status: response.statusText === '' ? String(response.status) : response.statusText,
      statusCode: response.status,
      responseHeaders: Object.fromEntries(response.headers),
      responseBody: body.slice(0, LONGEST_BODY),
    }
  } catch (error) {
    if (closing.aborted) throw error
    return timeout.aborted ? TIMED_OUT : NOT_CONNECTED
  }
}
