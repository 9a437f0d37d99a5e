import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { SignOut } from '@/components/account/sign-out'
import { Container } from '@/components/layout/container'
import { currentActor } from '@/lib/auth/actor'
import { signOutAction } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signOut')
  return { title: t('title'), robots: { index: false } }
}

export default async function SignOutPage() {
  const [locale, actor] = [await pageLocale(), await currentActor()]
  return (
    <Container page>
      <SignOut locale={locale} login={actor?.login ?? null} action={signOutAction} />
    </Container>
  )
}
