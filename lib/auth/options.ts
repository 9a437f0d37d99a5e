import { randomBytes } from 'node:crypto'
import type { Account, NextAuthOptions } from 'next-auth'
import { z } from 'zod'
import { rememberSignIn } from '../accounts/commands/remember-sign-in'
import type { GithubTokens } from '../adapters/github/types'
import { now } from '../clock'
import type { Locale } from '../core/locales'
import { env } from '../env'
import { callbackAdapter, sessionAdapter } from './adapter'
import { authCookies } from './cookies'
import { githubProfileSchema, githubProvider } from './provider'
import { localPath } from './return-to'

const SESSION_SECONDS = 30 * 24 * 60 * 60

const lifetime = z.coerce.number().int().positive().optional()

function inSeconds(seconds: number | undefined): Date | null {
  return seconds === undefined ? null : new Date(+now() + seconds * 1000)
}

/** The pair that came with a sign-in, its ends told by our clock. */
function tokensOf(account: Account): GithubTokens {
  const { access_token = '', refresh_token, expires_at } = account
  const accessSeconds =
    expires_at === undefined ? undefined : expires_at - Math.floor(Date.now() / 1000)
  return {
    accessToken: access_token,
    accessTokenExpiresAt: inSeconds(accessSeconds),
    refreshToken: refresh_token ?? null,
    refreshTokenExpiresAt: inSeconds(lifetime.parse(account.refresh_token_expires_in)),
  }
}

interface Request {
  /** What next-auth is asked to do: `signin`, `callback`, … */
  action: string | undefined
  locale: Locale
}

/** How next-auth works here: sessions in the database, people by GitHub's numeric id, and new tokens kept at every sign-in. */
export function authOptions({ action, locale }: Request): NextAuthOptions {
  const signInPage = `/${locale}/sign-in`
  return {
    secret: env().SOUK_SECRET,
    adapter: action === 'callback' ? callbackAdapter() : sessionAdapter(),
    providers: [githubProvider()],
    cookies: authCookies(),
    useSecureCookies: env().SOUK_URL.startsWith('https:'),
    session: {
      strategy: 'database',
      maxAge: SESSION_SECONDS,
      generateSessionToken: () => randomBytes(32).toString('base64url'),
    },
    pages: { signIn: signInPage, error: signInPage, signOut: `/${locale}/sign-out` },
    callbacks: {
      async signIn({ account, profile }) {
        const person = githubProfileSchema.safeParse(profile)
        if (!person.success || account === null) return false
        await rememberSignIn({ account: person.data, tokens: tokensOf(account), locale })
        return true
      },
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
        return `${baseUrl}${localPath(path, `/${locale}`)}`
      },
    },
  }
}
