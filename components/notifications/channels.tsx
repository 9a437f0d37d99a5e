import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { ChannelView } from '@/lib/notifications/types'
import { ChannelsForm } from './channels-form'
import styles from './notifications.module.css'

interface ChannelsProps {
  locale: Locale
  kinds: ChannelView[]
  action: FormAction
}

/** The part of the settings where people choose how they are told. */
export function Channels({ locale, kinds, action }: ChannelsProps) {
  const t = useTranslations('notifications.settings')
  return (
    <>
      <h2 id="notifications">{t('heading')}</h2>
      <p className={styles.note}>{t('lead')}</p>
      <ChannelsForm
        locale={locale}
        kinds={kinds}
        strings={{
          email: t('email'),
          digest: t('digest'),
          inbox: t('inbox'),
          save: t('save'),
          saving: t('saving'),
        }}
        action={action}
      />
    </>
  )
}
