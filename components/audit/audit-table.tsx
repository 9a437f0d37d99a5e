import { useMessages, useTranslations } from 'next-intl'
import type { AuditView } from '@/lib/audit/types'
import type { Locale } from '@/lib/core/locales'
import { type Column, DataTable } from '../ui/data-table'
import { TimeAgo } from '../ui/time-ago'
import styles from './audit.module.css'
import { AuditAbout } from './audit-about'
import { AuditWhy } from './audit-why'

interface AuditTableProps {
  /** The address of the log. */
  base: string
  locale: Locale
  rows: AuditView[]
  withAccounts: boolean
}

/** An action that has no words of its own is told by its name alone. */
function What({ action }: { action: string }) {
  const { actions } = useMessages().audit
  const words = Object.entries(actions).find(([key]) => key === action.replace('.', '_'))?.[1]
  return (
    <span className={styles.what}>
      {words !== undefined && <span>{words}</span>}
      <code className={styles.code}>{action}</code>
    </span>
  )
}

function useColumns({ base, locale, withAccounts }: AuditTableProps): Column<AuditView>[] {
  const t = useTranslations('audit.columns')
  const who = useTranslations('audit.actors')
  const account: Column<AuditView> = {
    key: 'account',
    header: t('account'),
    render: ({ account: login }) => login ?? t('none'),
  }
  return [
    {
      key: 'what',
      header: t('what'),
      rowHeader: true,
      render: ({ action }) => <What action={action} />,
    },
    {
      key: 'about',
      header: t('about'),
      render: (row) => <AuditAbout row={row} locale={locale} base={base} />,
    },
    { key: 'who', header: t('who'), render: ({ actor }) => actor.login ?? who(actor.type) },
    ...(withAccounts ? [account] : []),
    {
      key: 'when',
      header: t('when'),
      render: ({ at }) => <TimeAgo at={at} locale={locale} />,
    },
    { key: 'from', header: t('from'), render: ({ ip }) => ip ?? t('none') },
    { key: 'why', header: t('why'), render: (row) => <AuditWhy row={row} /> },
  ]
}

/** Who did what, when, from where, why, and by which rule. */
export function AuditTable(props: AuditTableProps) {
  const t = useTranslations('audit')
  const columns = useColumns(props)
  return (
    <DataTable label={t('table')} rows={props.rows} rowKey={({ id }) => id} columns={columns} />
  )
}
