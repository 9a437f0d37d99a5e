import { env } from '../env'

const LONGEST = 2_000
/** One slash: two, or one and a backslash, begin the name of another host. */
const onThisHost = /^\/(?![/\\])/

const wayInOrOut = /^\/[a-z]{2}\/sign-(in|out)\/?$/

/** The page of this site that a `Referer` names, with its query; the fallback for another site, for the way in or out itself, and where none is named. */
export function pathCameFrom(referer: string | null, fallback: string): string {
  const url = URL.parse(referer ?? '')
  const isHere = url?.origin === new URL(env().SOUK_URL).origin
  if (!isHere || wayInOrOut.test(url.pathname)) return fallback
  return localPath(url.pathname + url.search, fallback)
}

/** A path of this site that a person may be sent to after signing in; the fallback for anything else, such as `//host`, `/\host` or another scheme. */
export function localPath(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || value.length > LONGEST) return fallback
  if (!onThisHost.test(value)) return fallback
  const origin = new URL(env().SOUK_URL).origin
  const url = URL.parse(value, origin)
  // Parsing takes out dots: `/.//host` has become `//host`.
  if (url === null || url.origin !== origin || !onThisHost.test(url.pathname)) return fallback
  return `${url.pathname}${url.search}${url.hash}`
}
