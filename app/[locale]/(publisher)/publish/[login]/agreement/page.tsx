import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Agreement } from '@/components/publish/agreement'
import { PublisherFrame } from '@/components/publish/publisher-frame'
import { getAgreement } from '@/lib/publishers/queries/get-agreement'
import { AGREEMENT_VERSION } from '@/lib/publishers/rules'
import { openPublisher } from '../open-publisher'
import { acceptAgreementAction } from './actions'

export const dynamic = 'force-dynamic'

type AgreementPageProps = PageProps<'/[locale]/publish/[login]/agreement'>

export async function generateMetadata({ params }: AgreementPageProps): Promise<Metadata> {
  const t = await getTranslations('publish.nav')
  return { title: `${t('agreement')} · ${(await params).login}` }
}

export default async function AgreementPage({ params }: AgreementPageProps) {
  const { locale, publisher } = await openPublisher((await params).login, 'agreement', 'admin')
  return (
    <PublisherFrame locale={locale} publisher={publisher} current="agreement">
      <Agreement
        locale={locale}
        login={publisher.login}
        version={AGREEMENT_VERSION}
        accepted={await getAgreement(publisher.id)}
        action={acceptAgreementAction}
      />
    </PublisherFrame>
  )
}
