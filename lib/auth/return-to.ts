import { env } from '../env'

const LONGEST = 2_000

/** A path of this site that a person may be sent to after signing in; the fallback for anything else, such as `//host`, `/\host` or another scheme. */
export function localPath(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || value.length > LONGEST) return fallback
  if (!/^\/(?![/\\])/.test(value)) return fallback
  const origin = new URL(env().SOUK_URL).origin
  const url = URL.parse(value, origin)
  if (url === null || url.origin !== origin) return fallback
  return `${url.pathname}${url.search}${url.hash}`
}
