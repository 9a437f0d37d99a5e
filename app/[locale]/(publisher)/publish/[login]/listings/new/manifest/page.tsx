import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { newAppKeys } from '@/components/connect/form-keys'
import { NewAppForm } from '@/components/connect/new-app-form'
import { stringsOf } from '@/components/connect/strings-of'
import { Container } from '@/components/layout/container'
import { knownPermissions } from '@/lib/manifests/rules/app-yml-keys'
import events from '@/lib/permissions/github-app-events.json'
import { openPublisher } from '../../../open-publisher'
import { NewListingHeader } from '../new-listing-header'
import { registerAppAction } from './actions'

export const dynamic = 'force-dynamic'

const levels = ['repository', 'organization', 'account'] as const

type NewAppPageProps = PageProps<'/[locale]/publish/[login]/listings/new/manifest'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connect.newApp')
  return { title: t('title') }
}

export default async function NewAppPage({ params }: NewAppPageProps) {
  const { login: given } = await params
  const { locale, publisher } = await openPublisher(given, 'listings/new/manifest', 'admin')
  const { login } = publisher
  const t = await getTranslations('connect.newApp')
  return (
    <Container page>
      <NewListingHeader
        locale={locale}
        login={login}
        title={t('title')}
        lead={t('lead', { login })}
      />
      <NewAppForm
        hidden={{ locale, login }}
        groups={levels.map((level) => ({
          level,
          title: t(`levels.${level}`),
          permissions: knownPermissions.filter((permission) => permission.level === level),
        }))}
        events={events}
        strings={stringsOf((key) => t(key, { login }), newAppKeys)}
        action={registerAppAction}
      />
    </Container>
  )
}
