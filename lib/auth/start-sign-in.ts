import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { z } from 'zod'
import type { Locale } from '../core/locales'
import { env } from '../env'
import { authOptions } from './options'

async function ask(
  path: string[],
  init: { method: string; body?: URLSearchParams },
  locale: Locale,
) {
  const request = new NextRequest(`${env().SOUK_URL}/api/auth/${path.join('/')}`, init)
  const context = { params: Promise.resolve({ nextauth: path }) }
  const response: unknown = await NextAuth(
    request,
    context,
    authOptions({ action: path[0], locale }),
  )
  if (!(response instanceof Response)) throw new TypeError('next-auth gave no response')
  return response
}

/** Hands the cookies of next-auth's answer to the browser, and to the next question. */
async function keepCookies(response: Response): Promise<void> {
  const jar = await cookies()
  for (const header of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = header.split(/;\s*/)
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    const age = attributes.find((attribute) => /^max-age=/i.test(attribute))?.slice(8)
    jar.set(name, decodeURIComponent(value), {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: env().SOUK_URL.startsWith('https:'),
      ...(age === undefined ? {} : { maxAge: Number(age) }),
    })
  }
}

/**
 * Begins the sign-in at GitHub for a form that works without JavaScript: next-auth wants its CSRF
 * token from a script, so it is fetched here, behind the origin check of the action. Answers
 * GitHub's address, or the sign-in page with an error.
 */
export async function startSignIn(returnTo: string, locale: Locale): Promise<string> {
  const csrf = await ask(['csrf'], { method: 'GET' }, locale)
  await keepCookies(csrf)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json())
  const body = new URLSearchParams({ csrfToken, callbackUrl: `${env().SOUK_URL}${returnTo}` })
  const answer = await ask(['signin', 'github'], { method: 'POST', body }, locale)
  await keepCookies(answer)
  return answer.headers.get('location') ?? `/${locale}/sign-in?error=OAuthSignin`
}
