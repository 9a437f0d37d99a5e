import { InboxIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RequestItem } from '@/lib/approvals/types'
import type { Locale } from '@/lib/core/locales'
import type { Page } from '@/lib/core/pagination'
import { Blankslate } from '../ui/blankslate'
import { DataTable } from '../ui/data-table'
import { Pagination } from '../ui/pagination'
import { TimeAgo } from '../ui/time-ago'
import { RequestStateLabel } from './request-state'
import styles from './requests.module.css'

interface RequestListProps {
  label: string
  page: Page<RequestItem>
  /** Whether this is not the first page. */
  paged: boolean
  locale: Locale
  /** The address of this list, without a cursor. */
  href: string
  empty: { title: string; text: ReactNode }
}

/** One page of requests, newest first. */
export function RequestList({ label, page, paged, locale, href, empty }: RequestListProps) {
  const t = useTranslations('requests.list')
  if (page.items.length === 0 && !paged) {
    return (
      <Blankslate visual={InboxIcon} border heading={empty.title}>
        {empty.text}
      </Blankslate>
    )
  }
  const separator = href.includes('?') ? '&' : '?'
  const next = page.nextCursor && `${href}${separator}after=${page.nextCursor}`
  return (
    <>
      <Table label={label} items={page.items} locale={locale} />
      <Pagination
        label={t('pages')}
        first={paged ? { href, label: t('first') } : null}
        next={next ? { href: next, label: t('more') } : null}
      />
    </>
  )
}

function Table({ label, items, locale }: { label: string; items: RequestItem[]; locale: Locale }) {
  const t = useTranslations('requests.list')
  return (
    <DataTable
      label={label}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'listing',
          header: t('listing'),
          rowHeader: true,
          render: ({ id, listing, reason }) => (
            <>
              <a href={`/${locale}/requests/${id}`}>{listing.name}</a>
              {reason !== '' && <span className={styles.reason}>{reason}</span>}
            </>
          ),
        },
        {
          key: 'organization',
          header: t('organization'),
          render: ({ organization }) => organization,
        },
        {
          key: 'requester',
          header: t('requester'),
          render: ({ requester, supporters, part }) => (
            <>
              {requester}
              {supporters > 0 && ` ${t('supporters', { count: supporters })}`}
              {part !== null && <span className={styles.reason}>{t(`part.${part}`)}</span>}
            </>
          ),
        },
        {
          key: 'state',
          header: t('state'),
          render: (request) => <Standing request={request} />,
        },
        {
          key: 'age',
          header: t('asked'),
          render: ({ createdAt }) => <TimeAgo at={createdAt} locale={locale} />,
        },
      ]}
    />
  )
}

/** Where it stands, and how many approve it where several have to. */
function Standing({ request }: { request: RequestItem }) {
  const t = useTranslations('requests.list')
  return (
    <>
      <RequestStateLabel request={request} size="small" />
      {request.approvals && (
        <span className={styles.reason}>{t('approvals', request.approvals)}</span>
      )}
    </>
  )
}
