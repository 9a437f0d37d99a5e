import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { defaultLocale, isLocale, type Locale } from '../core/locales'
import { callbackUrlCookieName } from './cookies'
import { authOptions } from './options'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** The language of the page that the sign-in began on, which next-auth carries in its cookie. */
function localeOf(request: NextRequest): Locale {
  const wanted = URL.parse(request.cookies.get(callbackUrlCookieName())?.value ?? '')
  const locale = wanted?.pathname.split('/')[1]
  return isLocale(locale) ? locale : defaultLocale
}

/** Hands a request under `/api/auth` to next-auth, with options made for it. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  const options = authOptions({ action: nextauth[0], locale: localeOf(request) })
  const response: unknown = await NextAuth(request, context, options)
  if (!(response instanceof Response)) throw new TypeError('next-auth gave no response')
  return response
}
