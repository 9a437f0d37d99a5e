import { env } from '../env'

/** Whether a request that changes something was sent by a page of ours: browsers say so in headers that pages cannot set. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return origin === new URL(env().SOUK_URL).origin
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}
