import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { PublisherProfile } from '@/lib/publishers/types'
import { ProfileForm } from './profile-form'
import { useProfileStrings } from './profile-strings'
import styles from './publish.module.css'

interface ProfileProps {
  locale: Locale
  login: string
  current: PublisherProfile
  action: FormAction
}

/** What a publisher says about itself, to be changed. */
export function Profile({ locale, login, current, action }: ProfileProps) {
  const t = useTranslations('publish.profile')
  const strings = useProfileStrings()
  return (
    <section className={styles.section} aria-labelledby="profile-title">
      <div>
        <h2 id="profile-title">{t('title')}</h2>
        <p className={styles.note}>{t('lead')}</p>
      </div>
      <ProfileForm
        locale={locale}
        login={login}
        current={current}
        action={action}
        strings={{ ...strings, save: t('save'), saving: t('saving') }}
      />
    </section>
  )
}
