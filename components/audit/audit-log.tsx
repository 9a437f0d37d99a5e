import { DownloadIcon, LogIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { AuditView } from '@/lib/audit/types'
import type { Locale } from '@/lib/core/locales'
import type { Page } from '@/lib/core/pagination'
import { Banner } from '../ui/banner'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { Pagination } from '../ui/pagination'
import styles from './audit.module.css'
import { AuditFilterForm } from './audit-filter'
import type { AuditSearch } from './audit-search'
import { AuditTable } from './audit-table'

interface AuditLogProps {
  locale: Locale
  /** The address of the page. */
  base: string
  asked: AuditSearch
  page: Page<AuditView>
  /** Whether rows of several accounts stand beside each other. */
  withAccounts: boolean
}

/** An audit log that can be searched, paged and taken away. */
export function AuditLog({ locale, base, asked, page, withAccounts }: AuditLogProps) {
  const t = useTranslations('audit')
  const { filter, wrong, cursor } = asked
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value))
  const { items, nextCursor } = page
  const next = new URLSearchParams([...query, ['cursor', nextCursor ?? '']])
  const first = query.size === 0 ? base : `${base}?${query}`
  return (
    <div className={styles.stack}>
      <AuditFilterForm base={base} asked={asked} />
      {wrong.length > 0 && <Banner variant="critical" role="alert" title={t('filter.wrong')} />}
      <div className={styles.bar}>
        <p className={styles.note}>{t('sealed')}</p>
        <LinkButton href={`${base}/export?${query}`} leadingVisual={DownloadIcon} download>
          {t('export')}
        </LinkButton>
      </div>
      {items.length === 0 ? (
        <Blankslate visual={LogIcon} heading={t(query.size === 0 ? 'empty' : 'emptyFound')} border>
          {t(query.size === 0 ? 'emptyLead' : 'emptyFoundLead')}
        </Blankslate>
      ) : (
        <AuditTable base={base} locale={locale} rows={items} withAccounts={withAccounts} />
      )}
      <Pagination
        label={t('pages')}
        first={cursor === null ? null : { href: first, label: t('first') }}
        next={nextCursor === null ? null : { href: `${base}?${next}`, label: t('next') }}
      />
    </div>
  )
}
