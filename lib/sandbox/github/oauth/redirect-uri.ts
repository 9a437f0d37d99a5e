export type ClientCallback =
  | { kind: 'app'; callbackUrls: readonly string[] }
  | { kind: 'oauth'; callbackUrl: string }

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

function isBelow(callback: URL, wanted: URL): boolean {
  const sameHost = callback.protocol === wanted.protocol && callback.hostname === wanted.hostname
  const samePort = callback.port === wanted.port || LOOPBACK.has(callback.hostname)
  const path = callback.pathname.replace(/\/$/, '')
  return (
    sameHost && samePort && (wanted.pathname === path || wanted.pathname.startsWith(`${path}/`))
  )
}

/**
 * Where the browser goes after the authorization, null when the address is not the app's. A GitHub
 * App needs one of its callback URLs exactly; an OAuth App the same host and port and the path or
 * below it, on loopback any port ("Authorizing OAuth apps", "Redirect URLs").
 */
export function chooseRedirect(client: ClientCallback, wanted: string | undefined): string | null {
  const fallback = client.kind === 'app' ? client.callbackUrls[0] : client.callbackUrl
  if (wanted === undefined || wanted === '') return fallback ?? null
  if (client.kind === 'app') return client.callbackUrls.includes(wanted) ? wanted : null
  const url = URL.parse(wanted)
  const callback = URL.parse(client.callbackUrl)
  if (url === null || callback === null || url.hash !== '') return null
  return isBelow(callback, url) ? wanted : null
}
