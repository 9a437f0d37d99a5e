import { useTranslations } from 'next-intl'
import { browserName } from '@/lib/accounts/rules'
import type { SessionView } from '@/lib/accounts/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { type Column, DataTable } from '../ui/data-table'
import { Label } from '../ui/label'
import { TimeAgo } from '../ui/time-ago'
import styles from './account.module.css'
import { RevokeForm } from './revoke-form'

interface SessionListProps {
  locale: Locale
  sessions: SessionView[]
  action: FormAction
}

type EndProps = Pick<SessionListProps, 'locale' | 'action'> & {
  /** The id of a session, or `others`. */
  session: string
  label: string
  name: string
}

function End(props: EndProps) {
  const t = useTranslations('account.settings')
  return <RevokeForm {...props} pending={t('revoking')} />
}

function useColumns({ locale, action }: SessionListProps): Column<SessionView>[] {
  const t = useTranslations('account.settings')
  const browserOf = ({ userAgent }: SessionView) => browserName(userAgent) ?? t('unknownBrowser')
  const ago = (at: string) => <TimeAgo at={at} locale={locale} />
  return [
    { key: 'browser', header: t('browser'), rowHeader: true, render: browserOf },
    { key: 'seen', header: t('lastSeen'), render: ({ lastSeenAt }) => ago(lastSeenAt) },
    { key: 'since', header: t('since'), render: ({ createdAt }) => ago(createdAt) },
    {
      key: 'end',
      header: <span className="visually-hidden">{t('revoke')}</span>,
      align: 'end',
      render: (session) => {
        if (session.current) return <Label variant="success">{t('thisOne')}</Label>
        const name = t('revokeNamed', { browser: browserOf(session) })
        const label = t('revoke')
        return <End {...{ locale, action, label, name }} session={session.id} />
      },
    },
  ]
}

export function SessionList(props: SessionListProps) {
  const { locale, sessions, action } = props
  const t = useTranslations('account.settings')
  const columns = useColumns(props)
  const others = t('revokeOthers')
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions')}</h2>
      <p className={styles.note}>{t('sessionsNote')}</p>
      <DataTable label={t('sessions')} rows={sessions} rowKey={({ id }) => id} columns={columns} />
      {sessions.length > 1 && (
        <End locale={locale} action={action} session="others" label={others} name={others} />
      )}
    </section>
  )
}
