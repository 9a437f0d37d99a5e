import { ipOf, networkOf } from '@/lib/auth/actor'
import { spend } from '@/lib/auth/rate-limit'
import { errorResponse } from '@/lib/core/error-response'
import { defaultLocale, isLocale } from '@/lib/core/locales'
import { unsubscribe } from '@/lib/notifications/commands/unsubscribe'
import { findSubscription } from '@/lib/notifications/queries/find-subscription'

const TRIES = { points: 60, seconds: 60 }

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? ''

/** Where mail programs post on behalf of the reader of a mail (RFC 8058): signed out, from anywhere, without a question. */
export async function POST(request: Request): Promise<Response> {
  const within = await spend(`unsubscribe:${networkOf(request.headers)}`, TRIES)
  const done = within.ok ? await unsubscribe(tokenOf(request), ipOf(request.headers)) : within
  if (!done.ok) return errorResponse(done.error, request.headers)
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
}

/** Whoever opens the same address gets a page with a button: reading it changes nothing. */
export async function GET(request: Request): Promise<Response> {
  const token = tokenOf(request)
  const locale = (await findSubscription(token))?.locale
  const page = `/${isLocale(locale) ? locale : defaultLocale}/unsubscribe`
  const headers = { Location: `${page}?${new URLSearchParams({ token })}` }
  return new Response(null, { status: 303, headers })
}
