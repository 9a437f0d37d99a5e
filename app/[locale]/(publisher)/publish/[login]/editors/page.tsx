import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Editors } from '@/components/publish/editors'
import { PublisherFrame } from '@/components/publish/publisher-frame'
import { listEditors } from '@/lib/publishers/queries/list-editors'
import { openPublisher } from '../open-publisher'
import { inviteEditorAction, removeEditorAction } from './actions'

export const dynamic = 'force-dynamic'

type EditorsPageProps = PageProps<'/[locale]/publish/[login]/editors'>

export async function generateMetadata({ params }: EditorsPageProps): Promise<Metadata> {
  const t = await getTranslations('publish.editors')
  return { title: `${t('title')} · ${(await params).login}` }
}

export default async function EditorsPage({ params }: EditorsPageProps) {
  const { locale, publisher } = await openPublisher((await params).login, 'editors', 'admin')
  return (
    <PublisherFrame locale={locale} publisher={publisher} current="editors">
      <Editors
        locale={locale}
        login={publisher.login}
        editors={await listEditors(publisher.id)}
        invite={inviteEditorAction}
        remove={removeEditorAction}
      />
    </PublisherFrame>
  )
}
