import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oauthAppKeys } from '@/components/connect/form-keys'
import { OauthAppForm } from '@/components/connect/oauth-app-form'
import { stringsOf } from '@/components/connect/strings-of'
import { Container } from '@/components/layout/container'
import scopes from '@/lib/permissions/oauth-scopes.json'
import { openPublisher } from '../../../open-publisher'
import { NewListingHeader } from '../new-listing-header'
import { listOauthAppAction } from './actions'

export const dynamic = 'force-dynamic'

type OauthAppPageProps = PageProps<'/[locale]/publish/[login]/listings/new/oauth-app'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connect.oauthApp')
  return { title: t('title') }
}

export default async function OauthAppPage({ params }: OauthAppPageProps) {
  const { login: given } = await params
  const { locale, publisher } = await openPublisher(given, 'listings/new/oauth-app', 'editor')
  const { login } = publisher
  const t = await getTranslations('connect.oauthApp')
  return (
    <Container page>
      <NewListingHeader locale={locale} login={login} title={t('title')} lead={t('lead')} />
      <OauthAppForm
        hidden={{ locale, login }}
        scopes={scopes}
        strings={stringsOf(t, oauthAppKeys)}
        action={listOauthAppAction}
      />
    </Container>
  )
}
