import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Profile } from '@/components/publish/profile'
import { PublisherFrame } from '@/components/publish/publisher-frame'
import { getPublisherProfile } from '@/lib/publishers/queries/get-publisher-profile'
import { openPublisher } from '../open-publisher'
import { changeProfileAction } from './actions'

export const dynamic = 'force-dynamic'

type ProfilePageProps = PageProps<'/[locale]/publish/[login]/profile'>

export async function generateMetadata({ params }: ProfilePageProps): Promise<Metadata> {
  const t = await getTranslations('publish.profile')
  return { title: `${t('title')} · ${(await params).login}` }
}

export default async function ProfilePage({ params }: ProfilePageProps) {
  const { locale, publisher } = await openPublisher((await params).login, 'profile', 'admin')
  return (
    <PublisherFrame locale={locale} publisher={publisher} current="profile">
      <Profile
        locale={locale}
        login={publisher.login}
        current={await getPublisherProfile(publisher.id)}
        action={changeProfileAction}
      />
    </PublisherFrame>
  )
}
