import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Settings } from '@/components/account/settings'
import { Container } from '@/components/layout/container'
import { getProfile } from '@/lib/accounts/queries/get-profile'
import { requireActor } from '@/lib/auth/page'
import { listSessions } from '@/lib/auth/sessions'
import { listChannels } from '@/lib/notifications/queries/list-channels'
import { changeChannelsAction, changeLanguageAction, revokeSessionAction } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.settings')
  return { title: t('title') }
}

export default async function SettingsPage() {
  const locale = await pageLocale()
  const actor = await requireActor(locale, `/${locale}/settings`)
  const [profile, sessions, kinds] = await Promise.all([
    getProfile(actor),
    listSessions(actor),
    listChannels(actor, locale),
  ])
  return (
    <Container page>
      <Settings
        locale={locale}
        profile={profile}
        sessions={sessions}
        kinds={kinds}
        changeLanguage={changeLanguageAction}
        changeChannels={changeChannelsAction}
        revokeSession={revokeSessionAction}
      />
    </Container>
  )
}
