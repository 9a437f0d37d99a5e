import ipaddr from 'ipaddr.js'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Actor } from '../accounts/types'
import { defaultLocale, isLocale } from '../core/locales'
import { env } from '../env'
import { sessionCookieName } from './cookies'
import { findSession, type OpenSession } from './sessions'

const LONGEST_ADDRESS = 64

/** The address a request came from: the end of the connection, or what the first of our own proxies saw. */
export function ipOf(requestHeaders: Headers): string | undefined {
  const hops = requestHeaders.get('x-forwarded-for')?.split(',') ?? []
  const seen = hops.at(-1 - env().SOUK_TRUSTED_PROXIES)?.trim()
  return seen?.slice(0, LONGEST_ADDRESS) || undefined
}

/**
 * Whom limits count a request to: an IPv4 address, or the /64 of an IPv6 address, since whoever has
 * one address of such a network has all of them.
 */
export function networkOf(requestHeaders: Headers): string {
  const ip = ipOf(requestHeaders)
  if (ip === undefined || !ipaddr.isValid(ip)) return ip ?? 'unknown'
  const address = ipaddr.process(ip)
  if (address instanceof ipaddr.IPv4) return address.toString()
  return `${address.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}

function described(session: OpenSession, ip: string | undefined) {
  const { user } = session
  return {
    userId: user.id,
    accountId: user.accountId,
    githubId: Number(user.account.githubId),
    login: user.account.login,
    name: user.account.name,
    avatarUrl: user.account.avatarUrl,
    locale: isLocale(user.locale) ? user.locale : defaultLocale,
    sessionId: session.id,
    ip,
  }
}

function isActor(value: { sessionId: string }): value is Actor {
  return value.sessionId !== ''
}

/** The only minter of an {@link Actor}: the person whose open session the token is of. */
export async function actorOf(token: string, ip?: string): Promise<Actor | null> {
  const session = await findSession(token)
  if (session === null) return null
  const actor = described(session, ip)
  return isActor(actor) ? actor : null
}

/** Who makes this request, looked up once for each. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token === undefined ? null : actorOf(token, ipOf(await headers()))
})
