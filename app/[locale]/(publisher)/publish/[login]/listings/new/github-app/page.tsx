import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GithubAppForm } from '@/components/connect/github-app-form'
import { stringsOf } from '@/components/connect/strings-of'
import { Container } from '@/components/layout/container'
import { appPageLink } from '@/lib/adapters/github/links'
import { openPublisher } from '../../../open-publisher'
import { NewListingHeader } from '../new-listing-header'
import { listGithubAppAction } from './actions'

export const dynamic = 'force-dynamic'

type GithubAppPageProps = PageProps<'/[locale]/publish/[login]/listings/new/github-app'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connect.githubApp')
  return { title: t('title') }
}

export default async function GithubAppPage({ params }: GithubAppPageProps) {
  const { login: given } = await params
  const { locale, publisher } = await openPublisher(given, 'listings/new/github-app', 'editor')
  const { login } = publisher
  const t = await getTranslations('connect.githubApp')
  return (
    <Container page>
      <NewListingHeader
        locale={locale}
        login={login}
        title={t('title')}
        lead={t('lead', { login })}
      />
      <GithubAppForm
        hidden={{ locale, login }}
        prefix={appPageLink('')}
        strings={stringsOf(t, ['app', 'appCaption', 'read', 'reading'])}
        action={listGithubAppAction}
      />
    </Container>
  )
}
