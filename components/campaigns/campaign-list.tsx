import { ChecklistIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { CampaignRow } from '@/lib/campaigns/types'
import type { Locale } from '@/lib/core/locales'
import type { Page } from '@/lib/core/pagination'
import { Blankslate } from '../ui/blankslate'
import { type Column, DataTable } from '../ui/data-table'
import { DateText } from '../ui/date-text'
import { Pagination } from '../ui/pagination'
import { StateLabel } from '../ui/state-label'
import styles from './campaigns.module.css'

interface CampaignListProps {
  page: Page<CampaignRow>
  /** Whether this is not the first page. */
  paged: boolean
  /** Whether the reader is shown only what they review. */
  isReviewer: boolean
  locale: Locale
  /** The address of this list, without a cursor. */
  href: string
}

/** One page of an organization's campaigns, newest first. */
export function CampaignList({ page, paged, isReviewer, locale, href }: CampaignListProps) {
  const t = useTranslations('campaigns.list')
  const columns = useColumns(locale, href)
  if (page.items.length === 0 && !paged) {
    return (
      <section className={styles.section}>
        <Blankslate visual={ChecklistIcon} border heading={t(isReviewer ? 'emptyTheirs' : 'empty')}>
          {t(isReviewer ? 'emptyTheirsLead' : 'emptyLead')}
        </Blankslate>
      </section>
    )
  }
  const next = page.nextCursor && `${href}?cursor=${page.nextCursor}`
  return (
    <section className={styles.section}>
      <DataTable label={t('label')} rows={page.items} rowKey={({ id }) => id} columns={columns} />
      <Pagination
        label={t('pages')}
        first={paged ? { href, label: t('first') } : null}
        next={next ? { href: next, label: t('more') } : null}
      />
    </section>
  )
}

/** The last day, or the earlier one on which an owner closed it. */
const lastDay = (deadline: string, closedAt: string | null) =>
  closedAt !== null && closedAt < deadline ? closedAt : deadline

function useColumns(locale: Locale, href: string): Column<CampaignRow>[] {
  const t = useTranslations('campaigns.list')
  return [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      render: ({ id, name, startedBy }) => (
        <>
          <a href={`${href}/${id}`}>{name}</a>
          <span className={styles.meta}>{t('startedBy', { who: startedBy })}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      render: ({ state }) => (
        <StateLabel status={state === 'open' ? 'open' : 'done'} size="small">
          {t(`states.${state}`)}
        </StateLabel>
      ),
    },
    {
      key: 'deadline',
      header: t('deadline'),
      render: ({ deadline, closedAt }) => (
        <DateText value={lastDay(deadline, closedAt)} locale={locale} />
      ),
    },
    {
      key: 'answered',
      header: t('answered'),
      align: 'end',
      render: ({ total, unanswered }) => t('of', { count: total - unanswered, total }),
    },
  ]
}
