import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { UpdateRow } from '@/lib/permission-updates/types'
import { type Column, DataTable } from '../ui/data-table'
import { LinkButton } from '../ui/link-button'
import { TimeAgo } from '../ui/time-ago'
import styles from './updates.module.css'

interface UpdateListProps {
  updates: UpdateRow[]
  locale: Locale
}

/** The permission changes that wait; nothing where none does. */
export function UpdateList({ updates, locale }: UpdateListProps) {
  const t = useTranslations('updates.list')
  if (updates.length === 0) return null
  const columns: Column<UpdateRow>[] = [
    {
      key: 'integration',
      header: t('integration'),
      rowHeader: true,
      render: ({ listing }) => listing.name,
    },
    {
      key: 'who',
      header: t('whoCan'),
      render: ({ audience }) => t(`audiences.${audience}`),
    },
    {
      key: 'since',
      header: t('since'),
      render: ({ noticedAt }) => <TimeAgo at={noticedAt} locale={locale} />,
    },
    {
      key: 'review',
      header: <span className="visually-hidden">{t('review')}</span>,
      align: 'end',
      render: ({ id, listing }) => (
        <LinkButton
          size="small"
          variant="primary"
          href={`/${locale}/updates/${id}`}
          aria-label={t('reviewNamed', { listing: listing.name })}
        >
          {t('review')}
        </LinkButton>
      ),
    },
  ]
  return (
    <section>
      <h2 className={styles.heading}>{t('heading')}</h2>
      <DataTable label={t('label')} columns={columns} rows={updates} rowKey={({ id }) => id} />
    </section>
  )
}
