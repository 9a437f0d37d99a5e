import { useTranslations } from 'next-intl'
import type { PermissionAccess, RiskRow } from '@/lib/permissions/types'
import { type Column, DataTable } from '../ui/data-table'
import styles from './help.module.css'

const levels = ['repository', 'organization', 'account', 'enterprise'] as const
const accesses: PermissionAccess[] = ['read', 'write', 'admin']

/** Every permission of GitHub with the weight of each level of access. */
export function PermissionWeights({ permissions }: { permissions: RiskRow[] }) {
  const t = useTranslations('help.risk')
  return (
    <section className={styles.part} aria-labelledby="permissions">
      <h2 id="permissions">{t('table.title', { count: permissions.length })}</h2>
      <p className={styles.text}>{t('table.text')}</p>
      {levels.map((level) => (
        <LevelTable
          key={level}
          level={level}
          rows={permissions.filter((row) => row.level === level)}
        />
      ))}
    </section>
  )
}

function LevelTable({ level, rows }: { level: RiskRow['level']; rows: RiskRow[] }) {
  const t = useTranslations('help.risk')
  const access = useTranslations('permissions.access')
  const title: Column<RiskRow> = {
    key: 'title',
    header: t('table.permission'),
    rowHeader: true,
    render: (row) => row.title,
  }
  const columns = accesses
    .filter((one) => rows.some((row) => row.accesses.some((way) => way.access === one)))
    .map(
      (one): Column<RiskRow> => ({
        key: one,
        header: access(one),
        render: (row) => <Weight way={row.accesses.find((way) => way.access === one)} />,
      }),
    )
  return (
    <>
      <h3 className={styles.level}>{t(`levels.${level}`)}</h3>
      <DataTable
        label={t(`levels.${level}`)}
        columns={[title, ...columns]}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </>
  )
}

function Weight({ way }: { way: RiskRow['accesses'][number] | undefined }) {
  const t = useTranslations('help.risk')
  if (way === undefined) return t('table.empty')
  return (
    <span>
      <strong>{way.weight}</strong>{' '}
      <span className={styles.why}>{t(`class.${way.class}.name`)}</span>
    </span>
  )
}
