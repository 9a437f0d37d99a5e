import { env } from '@/lib/env'

const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Where a page asked for under another name of this machine stands, such as `localhost` for
 * `127.0.0.1`: cookies and GitHub's way back belong to the configured address. Null where it is
 * asked for rightly, or by a form.
 */
export function canonicalAddress({ method, headers, url }: Request): URL | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  const host = headers.get('host')
  const asked = host === null ? null : URL.parse(`http://${host}`)
  const configured = new URL(env().SOUK_URL)
  if (asked === null || asked.hostname === configured.hostname) return null
  if (!thisMachine.has(asked.hostname) || !thisMachine.has(configured.hostname)) return null
  const { pathname, search } = new URL(url)
  return new URL(pathname + search, configured)
}
