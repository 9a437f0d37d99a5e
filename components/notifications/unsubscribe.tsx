import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { SubscriptionView } from '@/lib/notifications/types'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { SubmitButton } from '../ui/submit-button'
import styles from './notifications.module.css'

interface UnsubscribeProps {
  locale: Locale
  token: string
  subscription: SubscriptionView
  action: (form: FormData) => Promise<void>
}

/** Ends one kind of mail; says so when it has ended. */
export function Unsubscribe({ locale, token, subscription, action }: UnsubscribeProps) {
  const t = useTranslations('notifications.unsubscribe')
  const { label, address, hasSettings, active } = subscription
  const settings = hasSettings && (
    <LinkButton href={`/${locale}/settings#notifications`}>{t('settings')}</LinkButton>
  )
  if (!active) {
    return (
      <div className={styles.narrow}>
        <PageHeader title={t('doneTitle')} />
        <Banner variant="success" role="status" title={t('done', { kind: label, address })}>
          {t(hasSettings ? 'doneInbox' : 'doneAddress')}
        </Banner>
        {settings}
      </div>
    )
  }
  return (
    <div className={styles.narrow}>
      <PageHeader title={t('title')} description={t('lead', { kind: label, address })} />
      <form action={action}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <SubmitButton variant="primary" pendingLabel={t('pending')}>
          {t('button')}
        </SubmitButton>
      </form>
      {settings}
    </div>
  )
}
