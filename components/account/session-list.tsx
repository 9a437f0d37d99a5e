import { useTranslations } from 'next-intl'
import { browserName } from '@/lib/accounts/rules'
import type { SessionView } from '@/lib/accounts/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { DataTable } from '../ui/data-table'
import { Label } from '../ui/label'
import { TimeAgo } from '../ui/time-ago'
import styles from './account.module.css'
import { RevokeForm } from './revoke-form'

interface SessionListProps {
  locale: Locale
  sessions: SessionView[]
  action: FormAction
}

export function SessionList({ locale, sessions, action }: SessionListProps) {
  const t = useTranslations('account.settings')
  const browserOf = ({ userAgent }: SessionView) => browserName(userAgent) ?? t('unknownBrowser')
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions')}</h2>
      <p className={styles.note}>{t('sessionsNote')}</p>
      <DataTable
        label={t('sessions')}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'browser', header: t('browser'), rowHeader: true, render: browserOf },
          {
            key: 'seen',
            header: t('lastSeen'),
            render: ({ lastSeenAt }) => <TimeAgo at={lastSeenAt} locale={locale} />,
          },
          {
            key: 'since',
            header: t('since'),
            render: ({ createdAt }) => <TimeAgo at={createdAt} locale={locale} />,
          },
          {
            key: 'end',
            header: <span className="visually-hidden">{t('revoke')}</span>,
            align: 'end',
            render: (session) =>
              session.current ? (
                <Label variant="success">{t('thisOne')}</Label>
              ) : (
                <RevokeForm
                  locale={locale}
                  session={session.id}
                  label={t('revoke')}
                  name={t('revokeNamed', { browser: browserOf(session) })}
                  pending={t('revoking')}
                  action={action}
                />
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <RevokeForm
          locale={locale}
          session="others"
          label={t('revokeOthers')}
          name={t('revokeOthers')}
          pending={t('revoking')}
          action={action}
        />
      )}
    </section>
  )
}
