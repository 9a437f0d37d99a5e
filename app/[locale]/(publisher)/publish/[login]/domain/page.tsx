import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Domain } from '@/components/publish/domain'
import { PublisherFrame } from '@/components/publish/publisher-frame'
import { getDomain } from '@/lib/publishers/queries/get-domain'
import { openPublisher } from '../open-publisher'
import { checkDomainAction, nameDomainAction, removeDomainAction } from './actions'

export const dynamic = 'force-dynamic'

type DomainPageProps = PageProps<'/[locale]/publish/[login]/domain'>

export async function generateMetadata({ params }: DomainPageProps): Promise<Metadata> {
  const t = await getTranslations('publish.domain')
  return { title: `${t('title')} · ${(await params).login}` }
}

export default async function DomainPage({ params }: DomainPageProps) {
  const { locale, publisher } = await openPublisher((await params).login, 'domain', 'admin')
  return (
    <PublisherFrame locale={locale} publisher={publisher} current="domain">
      <Domain
        locale={locale}
        login={publisher.login}
        domain={await getDomain(publisher.id)}
        name={nameDomainAction}
        check={checkDomainAction}
        remove={removeDomainAction}
      />
    </PublisherFrame>
  )
}
