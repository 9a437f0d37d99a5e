import { useFormatter, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { DeliveryRow } from '@/lib/webhooks/types'
import { type Column, DataTable } from '../ui/data-table'
import { Label } from '../ui/label'
import { TimeAgo } from '../ui/time-ago'
import { Answer } from './answer'
import { eventName } from './event-name'
import { Outcome } from './outcome'
import styles from './webhooks.module.css'

interface DeliveryTableProps {
  locale: Locale
  /** The address of the webhook's page. */
  base: string
  rows: DeliveryRow[]
}

/** What came of a delivery, when, and how long it took. */
function useFigures(locale: Locale): Column<DeliveryRow>[] {
  const t = useTranslations('webhooks.log')
  const format = useFormatter()
  return [
    {
      key: 'code',
      header: t('code'),
      render: (row) => (
        <span className={styles.nowrap}>
          <Answer {...row} />
        </span>
      ),
    },
    {
      key: 'duration',
      header: t('duration'),
      align: 'end',
      render: ({ durationMs }) => (
        <span className={styles.nowrap}>
          {format.number(durationMs / 1000, {
            style: 'unit',
            unit: 'second',
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
          })}
        </span>
      ),
    },
    {
      key: 'time',
      header: t('time'),
      align: 'end',
      render: ({ deliveredAt }) => (
        <span className={styles.nowrap}>
          <TimeAgo at={deliveredAt} locale={locale} />
        </span>
      ),
    },
  ]
}

/** Deliveries as GitHub lists them, the newest first. */
export function DeliveryTable({ locale, base, rows }: DeliveryTableProps) {
  const t = useTranslations('webhooks.log')
  return (
    <DataTable
      label={t('label')}
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'status',
          header: <span className="visually-hidden">{t('status')}</span>,
          render: ({ succeeded }) => <Outcome succeeded={succeeded} />,
        },
        {
          key: 'event',
          header: t('event'),
          render: (row) => (
            <span className={styles.event}>
              {eventName(row)}
              {row.redelivery ? <Label variant="accent">{t('redelivery')}</Label> : null}
            </span>
          ),
        },
        {
          key: 'delivery',
          header: t('delivery'),
          rowHeader: true,
          render: ({ id, guid }) => (
            <a className={styles.guid} href={`${base}/deliveries/${id}`}>
              {guid}
            </a>
          ),
        },
        ...useFigures(locale),
      ]}
    />
  )
}
