import { useTranslations } from 'next-intl'
import type { AuthorizationCount } from '@/lib/permission-updates/types'
import { DataTable } from '../ui/data-table'
import styles from './updates.module.css'

const counted = ['github', 'integrator', 'person', 'revoked', 'waiting'] as const

/** What is known of how many members authorized each integration, and from whom (S5); nothing where nothing is known. */
export function UserCounts({ login, counts }: { login: string; counts: AuthorizationCount[] }) {
  const t = useTranslations('updates.users')
  if (counts.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('heading')}</h2>
      <p className={styles.note}>{t('lead', { login })}</p>
      <DataTable
        label={t('label')}
        columns={[
          {
            key: 'integration',
            header: t('integration'),
            rowHeader: true,
            render: ({ listing }) => listing.name,
          },
          ...counted.map((key) => ({
            key,
            header: t(key),
            align: 'end' as const,
            render: (row: AuthorizationCount) => row[key],
          })),
        ]}
        rows={counts}
        rowKey={({ listing }) => listing.slug}
      />
    </section>
  )
}
