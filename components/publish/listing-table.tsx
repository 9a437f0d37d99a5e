import { PlusIcon, RocketIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { ManagedListingSummary } from '@/lib/listings/types'
import type { ListingStatus } from '@/lib/reviews/types'
import { Blankslate } from '../ui/blankslate'
import { DataTable } from '../ui/data-table'
import { LinkButton } from '../ui/link-button'
import { StateLabel, type StateTone } from '../ui/state-label'
import { TimeAgo } from '../ui/time-ago'
import styles from './publish.module.css'

export type ListingRow = Pick<ManagedListingSummary, 'slug' | 'name' | 'kind' | 'updatedAt'> & {
  status: ListingStatus
}

interface ListingTableProps {
  locale: Locale
  login: string
  listings: ListingRow[]
}

const tones: Record<ListingStatus, StateTone> = {
  draft: 'draft',
  in_review: 'attention',
  changes_requested: 'attention',
  rejected: 'closed',
  published: 'open',
  update_in_review: 'open',
  update_changes_requested: 'attention',
  update_rejected: 'attention',
  suspended: 'closed',
  delisted: 'done',
}

function Table({ locale, login, listings }: ListingTableProps) {
  const t = useTranslations('publish.listings')
  const words = useTranslations('reviews')
  return (
    <DataTable
      label={t('title')}
      rows={listings}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          render: ({ slug, name }) => (
            <a href={`/${locale}/publish/${login}/listings/${slug}`}>{name}</a>
          ),
        },
        { key: 'kind', header: t('kind'), render: ({ kind }) => words(`kinds.${kind}`) },
        {
          key: 'status',
          header: t('status'),
          render: ({ status }) => (
            <StateLabel status={tones[status]} size="small">
              {words(`statuses.${status}`)}
            </StateLabel>
          ),
        },
        {
          key: 'updated',
          header: t('updated'),
          align: 'end',
          render: ({ updatedAt }) => <TimeAgo at={updatedAt} locale={locale} />,
        },
      ]}
    />
  )
}

/** The listings of a publisher with where each one stands, and the way to a new one. */
export function ListingTable(props: ListingTableProps) {
  const t = useTranslations('publish.listings')
  const { locale, login, listings } = props
  const add = (
    <LinkButton
      variant="primary"
      leadingVisual={PlusIcon}
      href={`/${locale}/publish/${login}/listings/new`}
    >
      {t('new')}
    </LinkButton>
  )
  if (listings.length === 0) {
    return (
      <Blankslate visual={RocketIcon} heading={t('empty')} border actions={add}>
        {t('emptyLead')}
      </Blankslate>
    )
  }
  return (
    <section className={styles.section} aria-labelledby="listings-title">
      <div className={styles.sectionHead}>
        <h2 id="listings-title">{t('title')}</h2>
        {add}
      </div>
      <Table {...props} />
    </section>
  )
}
