import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Ways } from '@/components/connect/ways'
import { Container } from '@/components/layout/container'
import { PageHeader } from '@/components/ui/page-header'
import { openPublisher } from '../../open-publisher'

export const dynamic = 'force-dynamic'

type NewListingPageProps = PageProps<'/[locale]/publish/[login]/listings/new'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connect.ways')
  return { title: t('title') }
}

export default async function NewListingPage({ params }: NewListingPageProps) {
  const { login: given } = await params
  const { locale, publisher } = await openPublisher(given, 'listings/new', 'editor')
  const { login, right } = publisher
  const t = await getTranslations('connect.ways')
  return (
    <Container page>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        parent={{ href: `/${locale}/publish/${login}`, label: t('parent', { login }) }}
      />
      <Ways locale={locale} login={login} mayRegister={right === 'admin'} />
    </Container>
  )
}
