import type { CookiesOptions } from 'next-auth'
import { env } from '../env'

const FLOW_SECONDS = 15 * 60

function isSecure(): boolean {
  return env().SOUK_URL.startsWith('https:')
}

/** Ports of one host share cookies, so ours have names of their own, with the port where it is not the usual one; `__Host-` binds them to this host where there is TLS. */
function named(name: string): string {
  const { port } = new URL(env().SOUK_URL)
  return `${isSecure() ? '__Host-' : ''}souk${port}.${name}`
}

/** The cookie that holds the session token. */
export function sessionCookieName(): string {
  return named('session')
}

/** The cookie in which next-auth keeps where the person wanted to go. */
export function callbackUrlCookieName(): string {
  return named('return')
}

/** Every cookie of signing in: out of reach of scripts, not sent from other sites' forms. */
export function authCookies(): CookiesOptions {
  const strict = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const
  const brief = { ...strict, maxAge: FLOW_SECONDS }
  return {
    sessionToken: { name: sessionCookieName(), options: strict },
    callbackUrl: { name: callbackUrlCookieName(), options: strict },
    csrfToken: { name: named('csrf'), options: strict },
    pkceCodeVerifier: { name: named('pkce'), options: brief },
    state: { name: named('state'), options: brief },
    nonce: { name: named('nonce'), options: brief },
  }
}
