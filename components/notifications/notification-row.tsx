import { DotFillIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { NotificationView } from '@/lib/notifications/types'
import { TimeAgo } from '../ui/time-ago'
import { MarkForm } from './mark-form'
import styles from './notifications.module.css'

interface NotificationRowProps {
  locale: Locale
  notification: NotificationView
  markAction: FormAction
}

/** One notification; its title leads to what it is about, and marks it as read on the way. */
export function NotificationRow({ locale, notification, markAction }: NotificationRowProps) {
  const t = useTranslations('notifications')
  const { id, title, sentence, facts, unread, at } = notification
  return (
    <li className={styles.row} data-unread={unread}>
      <span className={styles.dot}>
        {unread && <DotFillIcon size={16} aria-label={t('isUnread')} />}
      </span>
      <div className={styles.words}>
        <a className={styles.title} href={`/${locale}/notifications/${id}`}>
          {title}
        </a>
        <p className={styles.sentence}>{sentence}</p>
        {facts.length > 0 && (
          <dl className={styles.facts}>
            {facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className={styles.time}>
          <TimeAgo at={at} locale={locale} />
        </p>
      </div>
      <div className={styles.mark}>
        <MarkForm
          locale={locale}
          values={{ notification: id, as: unread ? 'read' : 'unread' }}
          label={t(unread ? 'markRead' : 'markUnread')}
          name={t(unread ? 'markReadNamed' : 'markUnreadNamed', { title })}
          pending={t('marking')}
          action={markAction}
        />
      </div>
    </li>
  )
}
