import { useTranslations } from 'next-intl'
import type { NamedChange, UpdateView } from '@/lib/permission-updates/types'
import { type Column, DataTable } from '../ui/data-table'
import { LevelName } from './level-name'
import { phaseOf } from './phase-of'
import styles from './updates.module.css'

/** Each permission that differs: what it is today, and what it would be. */
export function PermissionChanges({
  update,
}: {
  update: Pick<UpdateView, 'permissions' | 'state'>
}) {
  const t = useTranslations('updates.changes')
  const words = useTranslations(`updates.phases.${phaseOf(update.state)}`)
  if (update.permissions.length === 0) return null
  const columns: Column<NamedChange>[] = [
    {
      key: 'permission',
      header: t('permission'),
      rowHeader: true,
      render: (change) => <Named change={change} />,
    },
    { key: 'level', header: t('level'), render: ({ level }) => t(`levels.${level}`) },
    {
      key: 'from',
      header: words('from'),
      render: ({ from, kind }) => (
        <del className={styles.before} data-kind={kind}>
          <LevelName access={from} />
        </del>
      ),
    },
    {
      key: 'to',
      header: words('to'),
      render: ({ to, kind }) => (
        <ins className={styles.after} data-kind={kind}>
          <LevelName access={to} />
        </ins>
      ),
    },
    { key: 'effect', header: t('effect'), render: ({ kind }) => words(`effects.${kind}`) },
  ]
  return (
    <DataTable
      label={t('label')}
      columns={columns}
      rows={update.permissions}
      rowKey={({ level, key }) => `${level}/${key}`}
    />
  )
}

function Named({ change }: { change: NamedChange }) {
  const t = useTranslations('updates.changes')
  const { name, area, reason } = change
  return (
    <>
      {name}
      {area !== null && <span className={styles.meta}>{area}</span>}
      {reason !== null && <span className={styles.meta}>{t('reason', { reason })}</span>}
    </>
  )
}
