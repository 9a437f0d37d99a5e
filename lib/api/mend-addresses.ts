import { subscribe } from 'node:diagnostics_channel'

const escapes = /(?:%[0-9a-f]{2})+|%/gi
const replacement = encodeURIComponent('\ufffd')

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** A client may also ask for a whole URL, or for `*` (RFC 9112 §3.2): what counts here is the path. */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target
  const url = URL.parse(target)
  return url?.host ? url.pathname + url.search : '/'
}

/** An address as a path whose escapes are UTF-8: what is not becomes the replacement character, as browsers show it. */
export function mendAddress(target: string): string {
  const address = pathOf(target)
  if (isDecodable(address)) return address
  return address.replaceAll(escapes, (run) => (isDecodable(run) ? run : replacement))
}

interface Started {
  request: { url: string }
}

function isStarted(message: unknown): message is Started {
  if (typeof message !== 'object' || message === null || !('request' in message)) return false
  const { request } = message
  return typeof request === 'object' && request !== null && 'url' in request
}

/** Mends the address of every request before Next.js sees it: to one that is not UTF-8, or to `*`, it answers 500 instead of 404. */
export function mendAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    if (isStarted(message)) message.request.url = mendAddress(message.request.url)
  })
}
