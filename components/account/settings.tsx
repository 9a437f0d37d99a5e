import { useTranslations } from 'next-intl'
import type { ProfileView, SessionView } from '@/lib/accounts/types'
import type { FormAction } from '@/lib/core/form-state'
import { type Locale, locales } from '@/lib/core/locales'
import type { ChannelView } from '@/lib/notifications/types'
import { Channels } from '../notifications/channels'
import { PageHeader } from '../ui/page-header'
import styles from './account.module.css'
import { LanguageForm } from './language-form'
import { SessionList } from './session-list'

interface SettingsProps {
  locale: Locale
  profile: ProfileView
  sessions: SessionView[]
  kinds: ChannelView[]
  changeLanguage: FormAction
  changeChannels: FormAction
  revokeSession: FormAction
}

function Profile({ profile }: { profile: ProfileView }) {
  const t = useTranslations('account.settings')
  return (
    <section className={styles.section} aria-labelledby="profile">
      <h2 id="profile">{t('profile')}</h2>
      <dl className={styles.facts}>
        <dt>{t('login')}</dt>
        <dd>{profile.login}</dd>
        <dt>{t('name')}</dt>
        <dd>{profile.name ?? profile.login}</dd>
        <dt>{t('email')}</dt>
        <dd>{profile.email ?? t('noEmail')}</dd>
      </dl>
      <p className={styles.note}>
        {t('profileNote')} <a href={profile.githubUrl}>{t('changeOnGithub')}</a>
      </p>
    </section>
  )
}

export function Settings(props: SettingsProps) {
  const { locale, profile, sessions, kinds, changeLanguage, changeChannels, revokeSession } = props
  const t = useTranslations('account.settings')
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={styles.sections}>
        <Profile profile={profile} />
        <section className={styles.section} aria-labelledby="language-title">
          <h2 id="language-title">{t('language')}</h2>
          <LanguageForm
            locale={locale}
            current={profile.locale}
            languages={locales.map((value) => ({ value, name: t(`languages.${value}`) }))}
            strings={{
              label: t('languageLabel'),
              caption: t('languageCaption'),
              save: t('save'),
              saving: t('saving'),
            }}
            action={changeLanguage}
          />
        </section>
        <section className={styles.section} aria-labelledby="notifications">
          <Channels locale={locale} kinds={kinds} action={changeChannels} />
        </section>
        <SessionList locale={locale} sessions={sessions} action={revokeSession} />
      </div>
    </>
  )
}
