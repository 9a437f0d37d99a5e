import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { SignIn } from '@/components/account/sign-in'
import { Container } from '@/components/layout/container'
import { currentActor } from '@/lib/auth/actor'
import { localPath, pathCameFrom } from '@/lib/auth/return-to'
import { env } from '@/lib/env'
import { signInAction } from './actions'

type Query = Record<string, string | string[] | undefined>

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signIn')
  return { title: t('title'), robots: { index: false } }
}

/** next-auth names the page with its address, we with a path; a link that names none, as without scripts, leads back to where it stands. */
async function wantedPath(query: Query, home: string): Promise<string> {
  const { callbackUrl, returnTo } = query
  if (callbackUrl === undefined && returnTo === undefined) {
    return pathCameFrom((await headers()).get('referer'), home)
  }
  if (typeof callbackUrl !== 'string') return localPath(returnTo, home)
  const { origin } = new URL(env().SOUK_URL)
  return localPath(callbackUrl.startsWith(origin) ? callbackUrl.slice(origin.length) : null, home)
}

export default async function SignInPage({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const [locale, query] = [await pageLocale(), await searchParams]
  const returnTo = await wantedPath(query, `/${locale}`)
  const { again, error } = query
  if (again === undefined && (await currentActor()) !== null) redirect(returnTo)
  return (
    <Container page>
      <SignIn
        locale={locale}
        returnTo={returnTo}
        error={typeof error === 'string' ? error : null}
        action={signInAction}
      />
    </Container>
  )
}
