import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppYmlForm } from '@/components/connect/app-yml-form'
import { appYmlKeys } from '@/components/connect/form-keys'
import { stringsOf } from '@/components/connect/strings-of'
import { Container } from '@/components/layout/container'
import { openPublisher } from '../../../open-publisher'
import { NewListingHeader } from '../new-listing-header'
import { readAppYmlAction } from './actions'

export const dynamic = 'force-dynamic'

type ProbotPageProps = PageProps<'/[locale]/publish/[login]/listings/new/probot'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connect.appYml')
  return { title: t('title') }
}

export default async function ProbotPage({ params }: ProbotPageProps) {
  const { login: given } = await params
  const { locale, publisher } = await openPublisher(given, 'listings/new/probot', 'admin')
  const { login } = publisher
  const t = await getTranslations('connect.appYml')
  return (
    <Container page>
      <NewListingHeader
        locale={locale}
        login={login}
        title={t('title')}
        lead={t('lead', { login })}
      />
      <AppYmlForm
        hidden={{ locale, login }}
        strings={stringsOf(t, appYmlKeys)}
        action={readAppYmlAction}
      />
    </Container>
  )
}
