import { ChecklistIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { QueueItem } from '@/lib/reviews/types'
import { Blankslate } from '../ui/blankslate'
import { DataTable } from '../ui/data-table'
import { Label, type LabelVariant } from '../ui/label'
import { TimeAgo } from '../ui/time-ago'

const looks: Record<NonNullable<QueueItem['worst']>, LabelVariant> = {
  none: 'success',
  info: 'secondary',
  warning: 'attention',
  problem: 'danger',
}

/** What waits for the operator, in order. */
export function QueueTable({ locale, items }: { locale: Locale; items: QueueItem[] }) {
  const t = useTranslations('reviews.operator.queue')
  if (items.length === 0) {
    return (
      <Blankslate visual={ChecklistIcon} heading={t('empty')} border>
        {t('emptyLead')}
      </Blankslate>
    )
  }
  return (
    <DataTable
      label={t('title')}
      rows={items}
      rowKey={({ reviewId }) => reviewId}
      columns={[
        { key: 'place', header: t('place'), align: 'end', render: ({ place }) => place },
        {
          key: 'listing',
          header: t('listing'),
          rowHeader: true,
          render: ({ reviewId, listing }) => (
            <a href={`/${locale}/operator/reviews/${reviewId}`}>{listing.name}</a>
          ),
        },
        { key: 'publisher', header: t('publisher'), render: ({ publisher }) => publisher.name },
        { key: 'why', header: t('why'), render: ({ reason }) => t(`reasons.${reason}`) },
        { key: 'checks', header: t('checks'), render: ({ worst }) => <Worst worst={worst} /> },
        {
          key: 'waiting',
          header: t('waiting'),
          render: ({ submittedAt }) => <TimeAgo at={submittedAt} locale={locale} />,
        },
      ]}
    />
  )
}

function Worst({ worst }: Pick<QueueItem, 'worst'>) {
  const t = useTranslations('reviews.operator.queue.worst')
  if (worst === null) return t('running')
  return <Label variant={looks[worst]}>{t(worst)}</Label>
}
