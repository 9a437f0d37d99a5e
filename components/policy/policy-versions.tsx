import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { Page } from '@/lib/core/pagination'
import type { PolicyVersionItem } from '@/lib/policies/types'
import { DataTable } from '../ui/data-table'
import { Pagination } from '../ui/pagination'
import { TimeAgo } from '../ui/time-ago'
import styles from './policy.module.css'

interface PolicyVersionsProps {
  locale: Locale
  /** The address of the policy's page. */
  href: string
  page: Page<PolicyVersionItem>
  paged: boolean
}

/** Every version that was saved, newest first. */
export function PolicyVersions({ locale, href, page, paged }: PolicyVersionsProps) {
  const t = useTranslations('policy.versions')
  const { items, nextCursor } = page
  return (
    <section className={styles.section} aria-labelledby="policy-versions">
      <h2 className={styles.heading} id="policy-versions">
        {t('title')}
      </h2>
      <DataTable
        label={t('label')}
        rows={items}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: 'version',
            header: t('version'),
            rowHeader: true,
            render: ({ version }) => (
              <a href={`${href}/versions/${version}`}>{t('see', { version })}</a>
            ),
          },
          { key: 'by', header: t('by'), render: ({ by }) => by },
          { key: 'at', header: t('at'), render: ({ at }) => <TimeAgo at={at} locale={locale} /> },
          {
            key: 'note',
            header: t('note'),
            render: ({ note, restores }) => (
              <>
                {restores !== null && t('restored', { version: restores })}
                {note}
              </>
            ),
          },
        ]}
      />
      <Pagination
        label={t('pages')}
        first={paged ? { href, label: t('first') } : null}
        next={nextCursor ? { href: `${href}?before=${nextCursor}`, label: t('older') } : null}
      />
    </section>
  )
}
