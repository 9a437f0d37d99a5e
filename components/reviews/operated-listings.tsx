import { AppsIcon, SearchIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { OperatedListing } from '@/lib/reviews/types'
import { Blankslate } from '../ui/blankslate'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { FormControl } from '../ui/form-control'
import { TextInput } from '../ui/text-input'
import styles from './reviews.module.css'
import { StatusLabel } from './status-label'

interface OperatedListingsProps {
  locale: Locale
  search: string
  items: OperatedListing[]
}

/** Every listing with where it stands, for whoever runs the marketplace. */
export function OperatedListings({ locale, search, items }: OperatedListingsProps) {
  const t = useTranslations('reviews.operator.listings')
  return (
    <div className={styles.stack}>
      <form className={styles.search}>
        <FormControl name="q" label={t('search')}>
          {(field) => <TextInput {...field} type="search" maxLength={80} defaultValue={search} />}
        </FormControl>
        <Button type="submit" leadingVisual={SearchIcon}>
          {t('find')}
        </Button>
      </form>
      {items.length === 0 ? (
        <Blankslate visual={AppsIcon} heading={t('empty')} border>
          {t('emptyLead')}
        </Blankslate>
      ) : (
        <Table locale={locale} items={items} />
      )}
    </div>
  )
}

function Table({ locale, items }: Pick<OperatedListingsProps, 'locale' | 'items'>) {
  const t = useTranslations('reviews.operator.listings')
  return (
    <DataTable
      label={t('label')}
      rows={items}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          render: ({ slug, name }) => <a href={`/${locale}/operator/listings/${slug}`}>{name}</a>,
        },
        { key: 'publisher', header: t('publisher'), render: ({ publisher }) => publisher.name },
        {
          key: 'status',
          header: t('status'),
          render: ({ status }) => <StatusLabel status={status} small />,
        },
        {
          key: 'purchases',
          header: t('purchases'),
          align: 'end',
          render: ({ purchases }) => purchases,
        },
        {
          key: 'reports',
          header: t('reports'),
          align: 'end',
          render: ({ openReports }) => openReports,
        },
      ]}
    />
  )
}
