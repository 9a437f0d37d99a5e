import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { NewPublisher } from '@/components/publish/new-publisher'
import { Banner } from '@/components/ui/banner'
import { getProfile } from '@/lib/accounts/queries/get-profile'
import type { Actor } from '@/lib/accounts/types'
import { requireActor, signInAgainPath } from '@/lib/auth/page'
import { describeError } from '@/lib/core/describe-error'
import { listNewAccounts } from '@/lib/publishers/queries/list-new-accounts'
import type { PublisherProfile } from '@/lib/publishers/types'
import { createPublisherAction } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publish.new')
  return { title: t('title') }
}

/** What we know of the person, to begin with. */
async function beginning(actor: Actor): Promise<PublisherProfile> {
  const { name, login, email } = await getProfile(actor)
  return {
    name: name ?? login,
    websiteUrl: '',
    supportEmail: email ?? '',
    descriptionEn: '',
    descriptionFr: '',
    contactName: name ?? '',
    contactEmail: email ?? '',
  }
}

export default async function NewPublisherPage() {
  const locale = await pageLocale()
  const page = `/${locale}/publish/new`
  const actor = await requireActor(locale, page)
  const accounts = await listNewAccounts(actor)
  if (!accounts.ok) {
    if (accounts.error.code === 'session_expired') redirect(signInAgainPath(locale, page))
    const { message, remedy } = describeError(accounts.error, locale)
    return (
      <Container page>
        <Banner variant="critical" title={message}>
          {remedy}
        </Banner>
      </Container>
    )
  }
  return (
    <Container page>
      <NewPublisher
        locale={locale}
        accounts={accounts.value.ready}
        notConnected={accounts.value.notConnected}
        current={await beginning(actor)}
        action={createPublisherAction}
      />
    </Container>
  )
}
