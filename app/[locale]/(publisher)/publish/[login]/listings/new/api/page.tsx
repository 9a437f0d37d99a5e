import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApiForm } from '@/components/connect/api-form'
import { apiKeys } from '@/components/connect/form-keys'
import { stringsOf } from '@/components/connect/strings-of'
import { Container } from '@/components/layout/container'
import events from '@/lib/permissions/github-app-events.json'
import { openPublisher } from '../../../open-publisher'
import { NewListingHeader } from '../new-listing-header'
import { listApiIntegrationAction } from './actions'

export const dynamic = 'force-dynamic'

type ApiPageProps = PageProps<'/[locale]/publish/[login]/listings/new/api'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connect.api')
  return { title: t('title') }
}

export default async function ApiPage({ params }: ApiPageProps) {
  const { login: given } = await params
  const { locale, publisher } = await openPublisher(given, 'listings/new/api', 'editor')
  const { login } = publisher
  const t = await getTranslations('connect.api')
  return (
    <Container page>
      <NewListingHeader locale={locale} login={login} title={t('title')} lead={t('lead')} />
      <ApiForm
        hidden={{ locale, login }}
        events={events}
        strings={stringsOf(t, apiKeys)}
        action={listApiIntegrationAction}
      />
    </Container>
  )
}
